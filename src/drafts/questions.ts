import {
  akgun2019,
  hardwareBlock2024,
  lee2022,
  madera2017,
  muscleRelaxantLabel,
  robison2023,
  ruleCatalogue,
  stoker2013,
  type Citation,
} from '../rules/citations.ts'

/** A question patients ask, answered in plain words with its sources. */
export type Question = { id: string; question: string; answer: readonly string[]; cites: readonly Citation[] }

/** The common questions; where the evidence is thin the answer says so. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'how-long',
    question: 'How long should I have pain after a fusion?',
    answer: [
      'Most people get better step by step in the first three months.',
      'Pain that is the same or worse at six months should be looked into with care.',
    ],
    cites: [ruleCatalogue],
  },
  {
    id: 'physiotherapy',
    question: 'Can exercise harm the joints next to the fusion?',
    answer: [
      'Guided exercise is seen as safe. Studies speak for it, but they do not agree on when to start.',
      'Hard twisting, heavy lifting, and jumping too early can cause harm.',
    ],
    cites: [madera2017],
  },
  {
    id: 'hardware',
    question: 'Will it help to take the screws out?',
    answer: [
      'Only if tests point to the screws as the cause. A numbing shot next to the screws can give a hint. It is no proof.',
    ],
    cites: [hardwareBlock2024],
  },
  {
    id: 'stimulator',
    question: 'Can I have a nerve stimulator with metal rods in my back?',
    answer: [
      'Rods do not rule it out. Tell the staff about it before any MRI scan. Each device has its own rules.',
    ],
    cites: [ruleCatalogue],
  },
  {
    id: 'vitamin-d',
    question: 'Can low vitamin D slow the healing?',
    answer: [
      'Low vitamin D goes along with poor healing in some studies, but not in all. A blood test can tell your level.',
    ],
    cites: [stoker2013, robison2023],
  },
  {
    id: 'blood-tests',
    question: 'My blood tests are normal. Can it still be an infection?',
    answer: [
      'Yes. A slow infection of an implant can hide behind normal blood tests. Tell us if you feel ill.',
    ],
    cites: [akgun2019],
  },
  {
    id: 'again',
    question: 'Should I have more surgery?',
    answer: ['Each new surgery helps fewer people. First we try to find out where the pain comes from.'],
    cites: [ruleCatalogue],
  },
  {
    id: 'relaxants',
    question: 'Can I take muscle relaxers for a long time?',
    answer: [
      'Most are meant for two or three weeks. They can make you sleepy, and you may fall. Do not stop them all at once.',
    ],
    cites: [muscleRelaxantLabel],
  },
  {
    id: 'shots',
    question: 'Do steroid shots harm the fusion?',
    answer: [
      'This has not been studied well. Many teams wait some months after surgery before they give one.',
    ],
    cites: [lee2022],
  },
  {
    id: 'refill',
    question: 'Does a computer refill my medicine?',
    answer: ['No. A computer can only write a draft. A licensed person checks and signs each refill.'],
    cites: [ruleCatalogue],
  },
]
