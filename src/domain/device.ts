/** An implanted device with electronics, or one that MRI must know of. */
export type ImplantedDevice = {
  resource: string
  label: string
  kind: 'neurostimulator' | 'pump' | 'pacemaker-or-defibrillator' | 'cochlear-implant'
  state: 'implanted' | 'removed'
  /** Does the record's own text say MR conditional or MR safe? */
  mriConditional: boolean
  byName: boolean
}
