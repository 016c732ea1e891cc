import type { Context } from '../domain/context.ts'
import { dayText } from '../domain/dates.ts'
import type { Fusion } from '../domain/episode.ts'
import type { Known } from '../domain/fact.ts'
import { adjacentLevels } from '../domain/levels.ts'
import { levelWords } from '../domain/level-words.ts'
import { medicationList } from '../domain/medication-list.ts'
import { ANALYTES, readable, type Analyte } from '../domain/result.ts'
import { acts, actWords } from '../domain/select-interventions.ts'
import { latestLab } from '../domain/select-results.ts'
import { ORDER_KINDS, type Contrast, type OrderKind } from './order.ts'
import { fusionLine, imagingLine, implantLine, painLine } from './episode-lines.ts'

type Asked = { kind: OrderKind; contrast: Contrast | null; fusion: Known<Fusion>; context: Context }

/** The clinical question in the words of whoever carries the order out: history, what was done, what is asked. */
export function clinicalQuestion(asked: Asked): string {
  const { kind, fusion, context } = asked
  const history = [`${fusionLine(fusion, context)}.`, painLine(context)]
  switch (ORDER_KINDS[kind].group) {
    case 'imaging':
      return [
        ...history,
        implantLine(fusion, context),
        imagingLine(fusion, context),
        imagingQuestion(asked),
      ].join('\n')
    case 'laboratory':
      return [`${fusionLine(fusion, context)}.`, ...lastResults(kind, context), labQuestion(kind)].join('\n')
    case 'block':
      return [...history, imagingLine(fusion, context), blocksLine(context), blockQuestion(kind)].join('\n')
    case 'referral':
      return [...history, referralQuestion(asked)].join('\n')
  }
}

function imagingQuestion({ kind, contrast, fusion }: Asked): string {
  const { levels, region } = fusion.value
  const fused = levelWords(levels, region) || 'the fused levels'
  const beside = adjacentLevels(levels).map((level) => level.replace('/', '-'))
  const adjacent = beside.length === 0 ? 'the adjacent levels' : `the adjacent levels (${beside.join(', ')})`
  switch (kind) {
    case 'xray-dynamic':
      return `Question: standing AP and lateral, and lateral in flexion and extension, of ${fused}. Motion across the fused levels? Lucency around screws, broken or displaced implant, subsidence? Alignment? Slip or instability at ${adjacent}?`
    case 'ct-thin':
      return `Question: thin slices (1 mm or less) through ${fused} with sagittal and coronal reformats. Continuous bridging bone between the vertebrae and across the facets, level by level? Screw loosening, breakage or position? Cage or graft subsidence? Facets and canal at ${adjacent}?`
    case 'mri': {
      const gadolinium =
        contrast === 'without' ? '' : ' With gadolinium: enhancing scar or non-enhancing recurrent disc?'
      return `Question: metal-artefact reduction sequences through ${fused} and ${adjacent}. Root or canal compression, recurrent disc, adjacent-level stenosis or disc? Collection, marrow or endplate oedema that suggests infection?${gadolinium}`
    }
    case 'spect-ct':
      return `Question: uptake at ${fused} (interbody, facets, screws), at ${adjacent} or at the sacroiliac joints? Uptake at the fusion bed is common for one to two years after surgery.`
    default:
      return 'Question: T-score at hip and spine. The hip is preferred beside instrumented levels.'
  }
}

function labQuestion(kind: OrderKind): string {
  switch (kind) {
    case 'crp':
    case 'esr':
      return 'Question: low-grade infection after fusion? A normal value does not exclude it.'
    case 'vitamin-d':
      return 'Question: total 25-OH vitamin D (D2 and D3), for bone healing.'
    case 'creatinine':
      return 'Question: kidney function, for drug doses and before contrast.'
    case 'hba1c':
      return 'Question: glycaemic control, for bone healing and infection risk.'
    default:
      return 'Question: bone turnover, where the fusion may not have healed. Fasting morning sample for CTX.'
  }
}

function blockQuestion(kind: OrderKind): string {
  return `Question: ${blockedWords(kind)} Diagnostic, with local anaesthetic, image-guided. Please record pain 0-10 before, and every 30 minutes until the anaesthetic has worn off, with relief in percent and for how many hours. One uncontrolled block can mislead.`
}

function blockedWords(kind: OrderKind): string {
  switch (kind) {
    case 'facet-block':
      return 'Do the facet joints beside the fusion carry the pain?'
    case 'si-block':
      return 'Does the sacroiliac joint carry the pain?'
    case 'root-block':
      return 'Does this root carry the pain?'
    default:
      return 'Does the implant carry the pain? Anaesthetic around the screws, no steroid.'
  }
}

function referralQuestion({ kind, context }: Asked): string {
  switch (kind) {
    case 'pharmacist':
      return `Question: review of the whole list (${medicationList(context).uses.length} medicines on it) for sedating combinations, kidney doses, duplicates and what can be left out. Nothing is to be stopped abruptly.`
    case 'pain-psychology':
      return 'Question: assessment of mood, fear of movement, catastrophising and sleep; pain coping; fitness for a stimulator trial, if one is considered.'
    case 'physiotherapy':
      return 'Question: assessment and guided rehabilitation after fusion: graded walking, trunk muscle control in neutral, no end-range twisting or heavy loading until the fusion is judged solid.'
    default:
      return 'Question: suitability for a spinal cord stimulator trial once no correctable lesion is left. Trial counts at 50 % relief or more; MRI conditions of the system to be settled first.'
  }
}

const RESULTS: Partial<Record<OrderKind, readonly Analyte[]>> = {
  crp: ['crp'],
  esr: ['esr'],
  'vitamin-d': ['vitamin-d'],
  creatinine: ['creatinine', 'egfr'],
  hba1c: ['hba1c'],
  'bone-turnover': ['p1np', 'ctx', 'alp', 'calcium', 'pth'],
}

/** The last value of each analyte, as recorded; none and not readable are told apart. */
function lastResults(kind: OrderKind, context: Context): string[] {
  return (RESULTS[kind] ?? []).map((analyte) => {
    const latest = latestLab(analyte)(context)
    const { name } = ANALYTES[analyte]
    if (latest.state === 'known')
      return `Last ${name}: ${readable(latest.value.recorded)} (${dayText(latest.value.when)}).`
    return latest.state === 'absent'
      ? `${name}: none in the chart.`
      : `${name}: could not be read (${latest.reason}).`
  })
}

function blocksLine(context: Context): string {
  const done = acts({ kinds: ['facet-block', 'si-block', 'root-block', 'hardware-block'] })(context)
  if (done.state === 'absent') return 'Earlier blocks: none in the records read.'
  if (done.state !== 'known') return `Earlier blocks: could not be checked (${done.reason}).`
  const words = done.value.map((act) => {
    const relief = act.reliefs.map((one) => `“${one.words}”`).join(', ')
    return `${actWords(act)}${relief === '' ? ', result not recorded' : `, ${relief}`}`
  })
  const more = done.doubt === null ? '' : ` There may be more: ${done.doubt.reason}.`
  return `Earlier blocks: ${words.join('; ')}.${more}`
}
