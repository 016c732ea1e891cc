import { indexFusion } from '../../domain/episode.ts'
import { known, unknown } from '../../domain/fact.ts'
import { painStatus } from '../../domain/pain.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { downie2013, ruleCatalogue } from '../red-flag-citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notApplicable, notAssessed } from '../verdict.ts'

const inputs = {
  cancer: conditions(['cancer', 'past-cancer'], {}),
  pain: painStatus,
  documented: conditions(['post-laminectomy']),
  fusion: indexFusion,
}

/** Active or past cancer in a patient whose pain persists: imaging is read with that in mind. */
export const malignancyContext: Rule<typeof inputs> = {
  id: 'malignancy-context',
  section: 'red-flags',
  title: 'Cancer and persistent pain',
  why: 'In a patient who has or had cancer, pain that persists after fusion may be metastasis; a history of cancer is the one sign in the history that makes it clearly more likely.',
  consider:
    'Tell the radiologist; MRI with contrast of the painful part when there is none since the pain began. In active cancer, opioid-dose checks are shown as context only.',
  cites: [downie2013, ruleCatalogue],
  inputs,
  evaluate({ cancer, pain, documented, fusion }) {
    if (cancer.state === 'absent') return clear('No cancer, active or past, on the problem list.', [cancer])
    if (cancer.state !== 'known') return notAssessed(cancer)
    const isActive = cancer.value.some((one) => one.concept === 'cancer' && one.state === 'active')
    const words = isActive ? 'Active cancer is recorded' : 'Past cancer is recorded'
    switch (pain.status) {
      case 'documented':
      case 'meets-criterion':
      case 'persistent':
      case 'early-persistent':
        return finding('moderate', `${words}, and pain persists. ${pain.because}`, [
          cancer,
          known(pain, pain.evidence),
          fusion,
        ])
      case 'settled':
        return clear(`${words}; pain has settled. ${pain.because}`, [cancer, known(pain, pain.evidence)])
      case 'recovering':
        return notApplicable(`${words}; ${lower(pain.because)}`, [cancer, documented, fusion])
      case 'cannot-tell':
        return notAssessed(
          unknown(pain.because, [...cancer.evidence, ...pain.evidence], cancer.caveats),
          `${words}; whether pain persists cannot be told.`,
        )
    }
  },
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
