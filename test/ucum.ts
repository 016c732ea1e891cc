import ucumPackage from '@lhncbc/ucum-lhc'

const ucum = ucumPackage.UcumLhcUtils.getInstance()

/** The value in another unit as NLM's UCUM library converts it; what it cannot convert is an error. */
export function byUcum(from: string, value: number, to: string, molecularWeight?: number): number {
  const { toVal } = ucum.convertUnitTo(
    from,
    value,
    to,
    molecularWeight === undefined ? {} : { molecularWeight },
  )
  if (toVal === null) throw new Error(`UCUM does not convert ${from} to ${to}`)
  return toVal
}
