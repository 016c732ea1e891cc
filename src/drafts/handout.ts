import type { Context } from '../domain/context.ts'
import { daysSinceFusion, indexFusion, stageOf, type Stage } from '../domain/episode.ts'
import type { Region } from '../domain/surgery.ts'
import { madera2017, ruleCatalogue, type Citation } from '../rules/citations.ts'
import type { ExercisePlan } from './exercise-plan.ts'
import { ROUTINE_MINUTES } from './exercises.ts'
import { QUESTIONS } from './questions.ts'

/** One part of the handout: what it says to the patient, and where that comes from. The clinician picks and edits. */
export type HandoutPart = {
  id: string
  title: string
  lines: readonly string[]
  cites: readonly Citation[]
  /** Warning signs cannot be left out. */
  always: boolean
}

type Who = { stage: Stage; isNeck: boolean; isKnown: boolean }

/** The handout for this patient; what depends on region or stage is said for both when they are not known. */
export function handoutParts(context: Context): HandoutPart[] {
  const fusion = indexFusion(context)
  const days = daysSinceFusion(context)
  const region = fusion.state === 'known' ? fusion.value.region : null
  const who: Who = {
    stage:
      fusion.state === 'known' && fusion.doubt === null && days.state === 'known'
        ? stageOf(days.value)
        : 'unknown',
    isNeck: region === null || isNeck(region),
    isKnown: region !== null,
  }
  const local = (id: string, title: string, lines: readonly string[]): HandoutPart => ({
    id,
    title,
    lines,
    cites: [ruleCatalogue],
    always: false,
  })
  return [
    { ...local('emergency', 'Get help right now', emergencyLines(who)), always: true },
    { ...local('call', 'Call us the same day', CALL_LINES), always: true },
    local('about', 'About these tips', ABOUT_LINES),
    { ...local('walking', 'Walking', walkingLines(who)), cites: [madera2017, ruleCatalogue] },
    local('sitting', 'Sitting', SITTING_LINES),
    local('bed', 'Getting in and out of bed', BED_LINES),
    local('water', 'Water exercise', waterLines(who)),
    local('breathing', 'Slow breathing', BREATHING_LINES),
    local('heat-cold', 'Cold and heat', HEAT_COLD_LINES),
    local('diary', 'Pain diary', DIARY_LINES),
    local('medicines', 'Your medicines', MEDICINE_LINES),
    ...QUESTIONS.map(({ id, question, answer, cites }) => ({
      id,
      title: question,
      lines: answer,
      cites,
      always: false,
    })),
  ]
}

/** The routine as a part of the handout; null when there is none. */
export function routinePart(plan: ExercisePlan): HandoutPart | null {
  if (plan.state === 'none') return null
  return {
    id: 'routine',
    title: `Your ${ROUTINE_MINUTES}-minute routine`,
    lines: [
      ...RULES_OF_ROUTINE,
      ...plan.exercises.map(
        ({ name, minutes, how }) =>
          `${name} (${minutes} ${minutes === 1 ? 'minute' : 'minutes'}). ${how.join(' ')}`,
      ),
    ],
    cites: plan.cites,
    always: false,
  }
}

/** The parts as plain text, for copying. */
export function handoutText(parts: readonly HandoutPart[]): string {
  return parts.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join('\n')).join('\n\n')
}

const RULES_OF_ROUTINE = [
  'Do it once a day. Go slow. Stop when you feel sharp pain, numb skin, or a weak arm or leg, and call us.',
  'Do not bend, twist, or lift heavy things. No jumping.',
  'A little sore the next day is fine. If it lasts more than a day, do less.',
]

function emergencyLines({ isNeck, isKnown }: Who): string[] {
  const neck = 'You have trouble breathing or swallowing, or your neck gets very stiff.'
  return [
    'Call your emergency number or go to the emergency room if:',
    'You cannot hold or pass urine or stool, or you did not feel that you had to go.',
    'The skin between your legs feels numb.',
    'An arm or leg gets weak, or gets weaker.',
    ...(isNeck
      ? [isKnown ? neck : `Your surgery was on the neck and ${neck.charAt(0).toLowerCase()}${neck.slice(1)}`]
      : []),
    'You are very sleepy and hard to wake, or your breathing is slow.',
  ]
}

const CALL_LINES = [
  'You have a fever of 100.4 °F (38 °C) or more, or chills.',
  'Your wound leaks, opens, or gets red and warm.',
  'You felt or heard a crack in your back or neck, with sharp pain.',
  'You feel grinding, or see a new bulge over the implant.',
  'The pain keeps you up at night and no position helps.',
  'You lose weight and do not know why.',
]
const ABOUT_LINES = [
  'These are common tips. For most of them there is little proof of how much they help. Keep what works for you.',
  'If your surgeon told you something else, do what your surgeon said.',
]
const SITTING_LINES = [
  'Sit for no more than about 30 minutes. Then stand up and walk a little.',
  'Use a chair with a firm seat and arms. Put both feet flat on the floor.',
]
const BED_LINES = [
  'Roll like a log. Bend your knees and turn your hips and shoulders at the same time.',
  'Let your legs hang over the edge. Push up with your arms. Do not twist.',
]
const BREATHING_LINES = [
  'Breathe in through your nose for four seconds and out for six seconds. That is about six breaths a minute.',
  'Do it for five minutes, best before the pain gets bad.',
]
const HEAT_COLD_LINES = [
  'Use a cold pack or a warm pack for 15 to 20 minutes. Put a cloth between the pack and your skin.',
  'Do not put heat on a wound that is not closed, or on numb skin. Do not fall asleep on a pack.',
]
const DIARY_LINES = [
  'Each day write down your pain from 0 to 10, what you did, and how you slept.',
  'Bring the notes to your visit. They help us find what sets off your pain.',
]
const MEDICINE_LINES = [
  'Do not stop pain pills, nerve pills, sleeping pills, or muscle relaxers all at once. Ask us first.',
  'Do not drink alcohol with them. Do not drive if you feel sleepy.',
]

function walkingLines({ stage }: Who): string[] {
  switch (stage) {
    case 'early':
      return [
        'In the first weeks walking is your main exercise. Take short walks on flat ground a few times a day.',
        'Add a few minutes every few days, as far as your surgeon allows.',
      ]
    case 'recovering':
    case 'subacute':
    case 'late':
      return [
        'Walk every day on flat ground. Start with what you can do now and add a few minutes each week.',
      ]
    case 'unknown':
      return [
        'Take short walks on flat ground a few times a day. Ask us how far you may go at this time after your surgery.',
      ]
  }
}

function waterLines({ stage }: Who): string[] {
  const wound = 'Stay out of pools and tubs until your wound is fully closed and your surgeon says yes.'
  const then = 'Then walking in a pool can be easier on your back than walking on land.'
  return stage === 'early' || stage === 'unknown' ? [wound] : [wound, then]
}

function isNeck(region: Region): boolean {
  return region === 'cervical' || region === 'cervicothoracic'
}
