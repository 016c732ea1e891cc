import { useState } from 'react'
import type { Trial, Trials } from '../../domain/what-if.ts'

/** The what-if state of this page: kept while the page is open, written nowhere. */
export type TrialState = {
  isOn: boolean
  trials: Trials
  begin: () => void
  /** Ends what-if and forgets what was tried. */
  leave: () => void
  reset: () => void
  /** Tries this for the medicine; null takes it back. */
  attempt: (key: string, trial: Trial | null) => void
}

/** Nothing tried at first. */
export function useTrials(): TrialState {
  const [isOn, setIsOn] = useState(false)
  const [trials, setTrials] = useState<Trials>(new Map())
  const reset = () => setTrials(new Map())
  return {
    isOn,
    trials,
    begin: () => setIsOn(true),
    leave: () => {
      setIsOn(false)
      reset()
    },
    reset,
    attempt: (key, trial) =>
      setTrials((was) => {
        const others = [...was].filter(([other]) => other !== key)
        return new Map(trial === null ? others : [...others, [key, trial]])
      }),
  }
}
