import { above, below } from '../../domain/result.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { larsen1996, robison2023, ruleCatalogue, spirig2018 } from '../citations.ts'
import type { Cause, Look } from './cause.ts'
import { dynamicXray, lateCt } from './exams.ts'
import { couldNotCheck, seen } from './lines.ts'
import { measured, recorded, saidInReports } from './looks.ts'
import { tobaccoUse } from './tobacco.ts'

/** %, above which bone heals less well. Source: rule catalogue, section 2. */
const HBA1C_ABOVE = 8

const vitaminD = measured('vitamin-d', ({ amount, used, recorded: asRecorded }, limits) => {
  const { vitaminDDeficientBelow: deficient, vitaminDInsufficientBelow: insufficient } = limits
  const value = `25-OH vitamin D ${used ?? asRecorded}`
  const goesWith = 'low levels go with non-union in some studies'
  if (below(amount, deficient) === 'yes')
    return { column: 'for', words: `${value}, deficient (below ${deficient} ng/mL): ${goesWith}` }
  if (below(amount, insufficient) === 'yes')
    return { column: 'for', words: `${value}, insufficient (below ${insufficient} ng/mL): ${goesWith}` }
  return below(amount, insufficient) === 'no'
    ? { column: 'neither', words: value }
    : { column: 'unchecked', words: `${value} cannot be compared with ${insufficient} ng/mL` }
})

const hba1c = measured('hba1c', ({ amount, used, recorded: asRecorded }) => {
  const value = `HbA1c ${used ?? asRecorded}`
  switch (above(amount, HBA1C_ABOVE)) {
    case 'yes':
      return { column: 'for', words: `${value}, above ${HBA1C_ABOVE} %` }
    case 'no':
      return { column: 'neither', words: value }
    case 'cannot-tell':
      return { column: 'unchecked', words: `${value} cannot be compared with ${HBA1C_ABOVE} %` }
  }
})

/** How well the sugar is kept matters only with diabetes; without it no HbA1c is wanted. */
const glucose: Look = (context, fusion) => {
  const diabetes = conditions(['diabetes'])(context)
  if (diabetes.state === 'known') return hba1c(context, fusion)
  return diabetes.state === 'absent' ? seen() : seen(couldNotCheck('Diabetes', diabetes))
}

/** Bone that did not bridge the fused levels. */
export const nonUnion: Cause = {
  id: 'non-union',
  title: 'Non-union',
  about:
    'Bone that did not bridge the fused levels. CT from day 180 tells most, and no imaging agrees fully with what is found at surgery.',
  cites: [spirig2018, larsen1996, robison2023, ruleCatalogue],
  looks: {
    diagnosis: recorded(['pseudarthrosis'], 'Pseudarthrosis after fusion is recorded as active'),
    implant: recorded(['implant-mechanical'], 'Mechanical failure of a spinal implant is recorded as active'),
    ct: lateCt,
    motion: dynamicXray,
    'vitamin-d': vitaminD,
    tobacco: tobaccoUse,
    nicotine: recorded(['nicotine'], 'Nicotine dependence or tobacco use is recorded as active'),
    diabetes: recorded(['diabetes'], 'Diabetes is recorded as active'),
    hba1c: glucose,
    reports: saidInReports({ mentions: ['non-union', 'implant'] }),
  },
  tests: [
    { look: 'ct', words: 'Thin-slice CT of the fused levels', rule: 'ct-fusion-assessment' },
    {
      look: 'motion',
      words: 'Standing X-ray in flexion and extension',
      rule: 'standing-flexion-extension-xray',
    },
    { look: 'vitamin-d', words: '25-OH vitamin D', rule: 'vitamin-d-status' },
    { look: 'tobacco', words: 'Tobacco use', rule: 'tobacco-status' },
    { look: 'hba1c', words: 'HbA1c', rule: 'glycaemic-control' },
  ],
}
