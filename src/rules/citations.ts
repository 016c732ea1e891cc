/** Where a statement comes from. `basis` says what kind of ground it is. */
export type Citation = {
  id: string
  text: string
  /** Table, section or page. */
  locator?: string
  url?: string
  basis: 'guideline' | 'label' | 'study' | 'review' | 'coding' | 'local'
  /** Day the text or abstract was looked at, YYYY-MM-DD. */
  checked: string
}
