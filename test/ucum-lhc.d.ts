/** The part of NLM's UCUM library that the tests ask; it carries no types. */
declare module '@lhncbc/ucum-lhc' {
  type Options = { molecularWeight?: number }
  type Converted = { status: string; toVal: number | null }
  const ucum: {
    UcumLhcUtils: {
      getInstance(): { convertUnitTo(from: string, value: number, to: string, options?: Options): Converted }
    }
  }
  export default ucum
}
