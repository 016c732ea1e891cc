import { moodScreens, ruleCatalogue } from '../citations.ts'
import type { Cause, Look, Seen } from './cause.ts'
import { recorded, scoreFrom } from './looks.ts'

/** Scores from which a screen counts as positive. Source: the questionnaires' own validation. */
const PHQ2_FROM = 3
const PHQ9_FROM = 10
const GAD7_FROM = 10

const phq9 = scoreFrom('phq-9', PHQ9_FROM, 'positive screen for depression')
const phq2 = scoreFrom('phq-2', PHQ2_FROM, 'positive screen for depression')
/** Either questionnaire will do; the longer one first. */
const depression: Look = (context, fusion) => {
  const [long, short] = [phq9(context, fusion), phq2(context, fusion)]
  const isMissing = ({ lines }: Seen) => lines.every((line) => line.column === 'not-looked-at')
  return isMissing(long) && !isMissing(short) ? short : long
}

/** Pain kept up by a sensitised nervous system. */
export const centralSensitisation: Cause = {
  id: 'central-sensitisation',
  title: 'Central sensitisation',
  about:
    'Pain kept up by a sensitised nervous system, with or without a source in the spine. No score in the chart measures it; distress and widespread pain go with it, and neither excludes another cause.',
  cites: [moodScreens, ruleCatalogue],
  looks: {
    diagnosis: recorded(
      ['chronic-widespread-pain'],
      'Fibromyalgia or chronic widespread pain is recorded as active',
    ),
    depression,
    'gad-7': scoreFrom('gad-7', GAD7_FROM, 'positive screen for anxiety'),
  },
  tests: [
    { look: 'depression', words: 'PHQ-9', rule: 'psychological-screen' },
    { look: 'gad-7', words: 'GAD-7', rule: 'psychological-screen' },
  ],
}
