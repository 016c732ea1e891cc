import { use } from 'react'
import type { Patient } from '../domain/chart.ts'
import { ageOn, type Day } from '../domain/dates.ts'
import type { Fact } from '../domain/fact.ts'
import type { SourceId } from '../domain/sources.ts'
import { dateWords } from './date-words.ts'
import { fusionNotes, fusionWords, painGround, painWords, type EpisodeView } from './episode-words.ts'
import { adjacentWords } from '../domain/level-words.ts'
import { Fold } from './Fold.tsx'
import { PartsContext } from './parts-context.ts'
import { plain } from './plain-text.ts'
import { SurgeryByHandEntry, type ByHand } from './surgery/SurgeryByHandEntry.tsx'
import type { SourceStatus } from './source-rows.ts'

type WhoWhenProps = {
  patient: Fact<Patient>
  episode: EpisodeView
  today: Day
  showName: boolean
  sources: readonly SourceStatus[]
  byHand: ByHand
}

/** Who and when: the fused levels, the day since surgery, and pain status with what it rests on. */
export function WhoWhen({ patient, episode, today, showName, sources, byHand }: WhoWhenProps) {
  const { pain, fusion } = episode
  const parts = use(PartsContext)
  const reading = (...ids: SourceId[]) =>
    sources.some((source) => ids.includes(source.id) && source.outcome === 'reading')
  const fusionReady = fusion.state === 'known' || !reading('Procedure')
  const painReady = pain.status !== 'cannot-tell' || !reading('Procedure', 'Condition', 'Observation/survey')
  const evidence = [...(fusion.state === 'known' ? fusion.evidence : []), ...pain.evidence]
  const quiet = [
    patientWords(patient, today, reading('Patient')),
    ...(fusionReady ? fusionNotes(episode) : []),
  ]
  return (
    <div className="who">
      <p className={showName ? 'who-name' : 'who-name print-only'}>
        {nameWords(patient, reading('Patient'))}
      </p>
      <p className="who-fusion">{fusionReady ? plain(fusionWords(episode)) : 'Reading the operations'}</p>
      <p className="who-pain">
        <strong>{painReady ? painWords(episode) : 'Reading pain scores'}</strong>{' '}
        {painReady && plain(painGround(episode))}
      </p>
      <p className="who-patient">{plain(quiet.join(' · '))}</p>
      {evidence.length > 0 && (
        <Fold className="who-evidence" label="What this rests on">
          {parts ? <parts.FactsTable evidence={evidence} /> : <p>Details are still loading.</p>}
          {fusion.state === 'known' && <p>{adjacentWords(fusion.value.levels)}</p>}
          <p>FBSS: failed back surgery syndrome. PSPS-2: persistent spinal pain syndrome type 2.</p>
        </Fold>
      )}
      {fusionReady && (
        <SurgeryByHandEntry
          byHand={byHand}
          isRecorded={fusion.state === 'known'}
          life={{ birth: patient.state === 'known' ? (patient.value.birth?.first ?? null) : null, today }}
        />
      )}
    </div>
  )
}

function nameWords(patient: Fact<Patient>, reading: boolean): string {
  if (patient.state !== 'known')
    return reading ? 'Reading patient details' : 'Patient details could not be read'
  const { name, birth } = patient.value
  return [plain(name), birth === null ? 'birth date not in the chart' : `born ${dateWords(birth)}`].join(', ')
}

function patientWords(patient: Fact<Patient>, today: Day, reading: boolean): string {
  if (patient.state !== 'known') return reading ? 'reading patient details' : 'sex and age not known'
  const { sex, birth } = patient.value
  const age = birth === null ? null : ageOn(birth, today)
  return `${sex === 'unknown' ? 'sex not in the chart' : sex}, ${age === null ? 'age not known' : `age ${age}`}`
}
