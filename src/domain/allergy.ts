/** An allergy or intolerance that matters to a contrast MRI. */
export type ContrastAllergy = {
  resource: string
  label: string
  /** `gadolinium`, an iodinated agent, or contrast without saying which. */
  to: 'gadolinium' | 'iodine' | 'not-said'
  state: 'active' | 'inactive'
  certainty: string | null
  byName: boolean
}
