import { describe, expect, it } from 'vitest'
import { DRUG_ROLES } from './drug-roles.ts'
import { DRUG_TABLE } from './drug-table.ts'
import { OTHER_DRUGS } from './other-drugs.ts'

const known = new Set([...DRUG_TABLE.map(([name]) => name), ...OTHER_DRUGS])

describe.each(Object.entries(DRUG_ROLES))('%s', (_role, names) => {
  it('has members, each once, each a drug we know by name', () => {
    expect(names.length).toBeGreaterThan(0)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !known.has(name))).toEqual([])
  })
})

it('keeps apart what a rule compares: no drug is on both sides of a pair', () => {
  const pairs = [
    ['serotonergic', 'serotonergic-opioid'],
    ['cyp3a4-opioid', 'cyp3a4-strong-inhibitor'],
    ['cyp3a4-opioid', 'cyp3a4-moderate-inhibitor'],
    ['cyp3a4-opioid', 'cyp3a4-inducer'],
    ['cyp3a4-strong-inhibitor', 'cyp3a4-moderate-inhibitor'],
    ['cyp2d6-inhibitor', 'cyp2d6-prodrug-opioid'],
  ] as const
  for (const [one, other] of pairs)
    expect(
      DRUG_ROLES[one].filter((name) => DRUG_ROLES[other].includes(name)),
      `${one} and ${other}`,
    ).toEqual([])
  expect(DRUG_ROLES['qt-prolonging']).not.toContain('methadone')
})
