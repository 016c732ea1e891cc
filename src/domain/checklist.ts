import type { When } from './dates.ts'

/** The red-flag checklist: what the clinician asks or examines. */
export const CHECKLIST_ITEMS = {
  weakness: 'New leg or arm weakness',
  'weakness-progressing': 'Weakness getting worse',
  'bladder-bowel': 'Loss of bladder or bowel control',
  'saddle-numbness': 'Numbness of the saddle area',
  fever: 'Fever',
  'wound-drainage': 'Wound drainage',
  crack: 'Sudden crack with sharp pain',
  'night-pain': 'Night pain not relieved by position',
  'weight-loss': 'Unexplained weight loss',
  'neck-stiffness': 'Severe neck stiffness',
  'swallowing-breathing': 'Trouble swallowing or breathing',
  'grinding-bulge': 'Grinding or a bulge over the implant',
} as const
export type ChecklistItem = keyof typeof CHECKLIST_ITEMS

/** The items in the order they are asked: what cannot wait for hours first. */
export const CHECKLIST_GROUPS = [
  {
    name: 'Nerves and airway',
    items: [
      'bladder-bowel',
      'saddle-numbness',
      'weakness',
      'weakness-progressing',
      'swallowing-breathing',
      'neck-stiffness',
    ],
  },
  {
    name: 'Infection, implant, illness',
    items: ['fever', 'wound-drainage', 'crack', 'grinding-bulge', 'night-pain', 'weight-loss'],
  },
] as const satisfies readonly { name: string; items: readonly ChecklistItem[] }[]
export const CHECKLIST_ORDER: readonly ChecklistItem[] = CHECKLIST_GROUPS.flatMap(({ items }) => items)

/** In place of a record's name: an answer given on this page that the EHR does not have. */
export const ON_THIS_PAGE = 'Checklist on this page'

export type ChecklistAnswer = {
  item: ChecklistItem
  answer: 'yes' | 'no'
  when: When
  /** `Type/id` of the record; of an answer given on this page, a name of its own. */
  resource: string
  /** Who answered, when the record says so. */
  by: string | null
  /** Given on this page just now: nothing in the EHR is newer. */
  given: boolean
}
