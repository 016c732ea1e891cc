import { changes, type Reason } from './reason.ts'

export const DOMAIN: readonly Reason[] = [
  {
    why: 'All records of one use have the same key, so the same ingredients: of one is of all.',
    of: changes('domain/medication-list.ts', [
      'entries.some((entry) => entry.ingredients.length > 0)',
      'entries.every(entry => entry.ingredients.length > 0)',
    ]),
  },
  {
    why: 'The key of an unidentified medicine is only compared: large or small letters, if all are alike.',
    of: changes('domain/medication-list.ts', [
      'entry.name.trim().toLowerCase()',
      'entry.name.trim().toUpperCase()',
    ]),
  },
  {
    why: 'In place of an empty list one word that no record and no table has.',
    of: changes('domain/select-drugs.ts', ['[]', '["Stryker was here"]']),
  },
]
