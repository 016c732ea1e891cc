/** One exercise in words for the patient. */
export type Exercise = { id: string; name: string; how: readonly string[]; minutes: number }

/** How much is asked: by stage, pain, length of the fusion and bone healing; the lowest of them counts. */
export type Effort = 1 | 2 | 3
/** Which part of the back was fused, as far as the routine differs. */
export type BodyPart = 'neck' | 'back'

const BREATHING = (minutes: number): Exercise => ({
  id: 'breathing',
  name: 'Slow breathing',
  how: [
    'Lie on your back or sit with support.',
    'Breathe in through your nose for four seconds. Let your belly rise.',
    'Breathe out for six seconds. Let your jaw and shoulders go soft.',
  ],
  minutes,
})
const WALKING = (minutes: number): Exercise => ({
  id: 'walking',
  name: 'Walk on flat ground',
  how: ['Walk tall at a pace at which you can still talk.', 'Stop if the pain grows.'],
  minutes,
})
const BRACE = (minutes: number): Exercise => ({
  id: 'brace',
  name: 'Belly brace',
  how: [
    'Lie on your back with your knees bent.',
    'Gently pull in your lower belly, as if you zip up tight pants. Do not move your back.',
    'Hold for five seconds and keep breathing. Rest for five seconds.',
  ],
  minutes,
})
const HEEL_SLIDES: Exercise = {
  id: 'heel-slides',
  name: 'Heel slides',
  how: [
    'Lie on your back with your knees bent. Brace your belly.',
    'Slide one heel away, then slide it back. Your back stays still.',
    'Change legs.',
  ],
  minutes: 2,
}
const WALL_SLIDE: Exercise = {
  id: 'wall-slide',
  name: 'Wall slide',
  how: [
    'Stand with your back on a wall, feet one step in front.',
    'Brace your belly. Slide down a hand’s width, then push back up.',
  ],
  minutes: 2,
}
const ARM_AND_LEG: Exercise = {
  id: 'arm-and-leg',
  name: 'Arm and leg reach on all fours',
  how: [
    'Kneel on hands and knees. Keep your back flat like a table.',
    'Slide one foot back along the floor. When that is easy, lift the other arm too.',
    'Hold for three seconds. Change sides. Do not let your hips tip.',
  ],
  minutes: 2,
}
const CHIN_NOD: Exercise = {
  id: 'chin-nod',
  name: 'Small chin nod',
  how: [
    'Lie on your back with a flat pillow.',
    'Nod your chin a very small way, as if you say yes. Your head stays on the pillow.',
    'Hold for five seconds. Rest for five seconds.',
  ],
  minutes: 2,
}
const SHOULDER_BLADES: Exercise = {
  id: 'shoulder-blades',
  name: 'Shoulder blade squeeze',
  how: [
    'Sit or stand tall. Let your arms hang.',
    'Pull your shoulder blades back and down. Do not move your neck.',
    'Hold for five seconds. Rest for five seconds.',
  ],
  minutes: 2,
}
const ARM_RAISE: Exercise = {
  id: 'arm-raise',
  name: 'Arm raise to shoulder height',
  how: ['Stand tall against a wall.', 'Raise both arms in front of you, no higher than your shoulders.'],
  minutes: 2,
}
const HAND_PRESS: Exercise = {
  id: 'hand-press',
  name: 'Soft hand press',
  how: [
    'Sit tall. Put your palm on your forehead.',
    'Press very softly, with about the weight of an apple. Your head does not move.',
    'Hold for five seconds. Then do the same at each side of your head.',
  ],
  minutes: 2,
}

/** Minutes a day of the whole routine. */
export const ROUTINE_MINUTES = 10

/** The routine for one part of the back and one effort; the minutes always add up to ten. */
export const ROUTINES: Record<BodyPart, Record<Effort, readonly Exercise[]>> = {
  back: {
    1: [BREATHING(3), BRACE(3), WALKING(4)],
    2: [BREATHING(2), BRACE(2), HEEL_SLIDES, WALL_SLIDE, WALKING(2)],
    3: [BREATHING(1), BRACE(2), HEEL_SLIDES, ARM_AND_LEG, WALL_SLIDE, WALKING(1)],
  },
  neck: {
    1: [BREATHING(3), SHOULDER_BLADES, WALKING(5)],
    2: [BREATHING(2), SHOULDER_BLADES, CHIN_NOD, ARM_RAISE, WALKING(2)],
    3: [BREATHING(1), SHOULDER_BLADES, CHIN_NOD, ARM_RAISE, HAND_PRESS, WALKING(1)],
  },
}
