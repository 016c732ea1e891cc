import * as v from 'valibot'
import { DEFAULT_THRESHOLDS, THRESHOLDS, type ThresholdName, type Thresholds } from './domain/thresholds.ts'
import { isSafeTransport, WRITE_TYPES, type Issuer } from './fhir/issuer.ts'
import type { RuleSection } from './rules/rule.ts'

/** What a site may set without a rebuild. */
export type Config = {
  siteName: string
  /** Banner text; null when there is no banner. */
  notForClinicalUse: string | null
  issuers: Issuer[]
  thresholds: Thresholds
  sections: { order: RuleSection[]; hidden: RuleSection[]; landing: LandingTab }
}
/** The tab that is open at first. */
export type LandingTab = (typeof LANDING_TABS)[number]
export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] }

const SECTIONS = ['red-flags', 'work-up', 'medications'] as const satisfies readonly RuleSection[]
const LANDING_TABS = ['findings', 'medications'] as const
/** Thresholds that only make sense in this order. */
const ASCENDING: readonly (readonly [ThresholdName, ThresholdName])[] = [
  ['crpRaisedAbove', 'crpHighAbove'],
  ['vitaminDDeficientBelow', 'vitaminDInsufficientBelow'],
  ['mmeModerateFrom', 'mmeHighFrom'],
]

/** Records a page: fewer would be pages without end, more than EHRs give. */
const [SMALLEST_PAGE, LARGEST_PAGE] = [10, 1_000]
const PAGE_SIZES = `a whole number from ${SMALLEST_PAGE} to ${LARGEST_PAGE} (records a page)`

const text = (most: number) =>
  v.pipe(
    v.string(`a text of 1 to ${most} characters`),
    v.trim(),
    v.minLength(1, 'a text that is not empty'),
    v.maxLength(most, `a text of at most ${most} characters`),
  )

const unrepeated = (items: readonly string[]) => new Set(items).size === items.length
const origin = v.pipe(
  v.string('an origin such as https://login.example.org'),
  v.check(
    (value) => addressProblem(value) === null && new URL(value).origin === value,
    'an origin such as https://login.example.org, without a path',
  ),
)

const origins = v.array(origin, 'a list of origins such as https://login.example.org')

const issuer = v.strictObject(
  {
    url: v.pipe(
      v.string('the exact FHIR base address'),
      v.rawCheck(({ dataset, addIssue }) => {
        const problem = dataset.typed ? addressProblem(dataset.value) : null
        if (problem !== null) addIssue({ message: problem })
      }),
    ),
    name: text(80),
    clientId: v.pipe(
      v.string('the client id as registered with the EHR'),
      v.regex(/^\S+$/, 'the client id as registered with the EHR, without spaces'),
    ),
    pkce: v.optional(v.picklist(['required', 'unadvertised'], '"required" or "unadvertised"'), 'required'),
    scopes: v.exactOptional(
      v.pipe(
        v.string('scopes separated by spaces'),
        v.regex(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/, 'scopes separated by single spaces'),
      ),
    ),
    write: v.exactOptional(
      v.pipe(
        v.array(
          v.picklist(WRITE_TYPES, `${WRITE_TYPES.join(', ')} (the kinds of record this app can save)`),
          `a list of the kinds of record to save in the EHR: ${WRITE_TYPES.join(', ')}`,
        ),
        v.check((list) => unrepeated(list), 'each kind of record once'),
      ),
    ),
    scratchpad: v.exactOptional(v.boolean('true or false')),
    pageSize: v.exactOptional(
      v.pipe(
        v.number(PAGE_SIZES),
        v.integer(PAGE_SIZES),
        v.minValue(SMALLEST_PAGE, PAGE_SIZES),
        v.maxValue(LARGEST_PAGE, PAGE_SIZES),
      ),
    ),
    authorizationOrigins: v.exactOptional(origins),
    launchOrigins: v.exactOptional(origins),
  },
  'an object with url, name and clientId',
)

const section = v.picklist(SECTIONS, `one of ${SECTIONS.join(', ')}`)
const sections = v.strictObject(
  {
    order: v.optional(
      v.pipe(
        v.array(section, 'a list of sections'),
        v.check((list) => unrepeated(list), 'each section once'),
      ),
      [],
    ),
    hidden: v.optional(
      v.array(
        v.pipe(
          section,
          v.check((name) => name !== 'red-flags', 'any section but red-flags: red flags are always shown'),
        ),
        'a list of sections',
      ),
      [],
    ),
    landing: v.optional(v.picklist(LANDING_TABS, '"findings" or "medications"'), 'findings'),
  },
  'an object with order, hidden and landing',
)

const threshold = (name: ThresholdName) => {
  const { least, most, unit } = THRESHOLDS[name]
  const allowed = `a number from ${least} to ${most} (${unit})`
  return v.optional(
    v.pipe(v.number(allowed), v.minValue(least, allowed), v.maxValue(most, allowed)),
    DEFAULT_THRESHOLDS[name],
  )
}
const thresholds = v.pipe(
  v.strictObject(
    {
      persistentPainDays: threshold('persistentPainDays'),
      crpRaisedAbove: threshold('crpRaisedAbove'),
      crpHighAbove: threshold('crpHighAbove'),
      vitaminDDeficientBelow: threshold('vitaminDDeficientBelow'),
      vitaminDInsufficientBelow: threshold('vitaminDInsufficientBelow'),
      mmeModerateFrom: threshold('mmeModerateFrom'),
      mmeHighFrom: threshold('mmeHighFrom'),
    },
    'an object of numbers',
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const [lower, upper] of ASCENDING) {
      if (dataset.value[lower] >= dataset.value[upper]) addIssue({ message: `${lower} below ${upper}` })
    }
  }),
)

const schema = v.strictObject(
  {
    siteName: text(80),
    notForClinicalUse: v.optional(v.nullable(text(300)), null),
    issuers: v.pipe(
      v.array(issuer, 'a list of EHRs'),
      v.minLength(1, 'a list with at least one EHR'),
      v.check((list) => unrepeated(list.map(({ url }) => url)), 'each url once'),
    ),
    thresholds: v.optional(thresholds, {}),
    sections: v.optional(sections, {}),
  },
  'an object',
)

/** Checks the site's configuration; every problem is one sentence for the site administrator. */
export function parseConfig(json: unknown): ConfigResult {
  const result = v.safeParse(schema, json)
  if (!result.success) return { ok: false, problems: [...new Set(result.issues.map(sentence))] }
  const { sections, ...rest } = result.output
  const order = [...sections.order, ...SECTIONS.filter((name) => !sections.order.includes(name))]
  return { ok: true, config: { ...rest, sections: { ...sections, order } } }
}

/** Reads and checks `config.json` beside the page. */
export async function fetchConfig(fetch: typeof globalThis.fetch = globalThis.fetch): Promise<ConfigResult> {
  const problem = (words: string): ConfigResult => ({ ok: false, problems: [words] })
  try {
    const response = await fetch('./config.json', { cache: 'no-store', credentials: 'same-origin' })
    if (!response.ok)
      return problem(`config.json could not be read: the web server answered ${response.status}.`)
    return parseConfig(JSON.parse(await response.text()))
  } catch (error) {
    if (error instanceof SyntaxError) return problem('config.json is not valid JSON.')
    return problem('config.json could not be read: the web server did not answer.')
  }
}

/** Why this is no FHIR base address, as what is allowed instead; null when it is one. */
function addressProblem(value: string): string | null {
  if (!URL.canParse(value)) return 'a full address such as https://ehr.example.org/fhir'
  const url = new URL(value)
  if (!isSafeTransport(url)) return 'an address that starts with https:// (http:// only for localhost)'
  if (url.username !== '' || url.password !== '') return 'an address without a user name or password'
  if (/[?#]/.test(value)) return 'an address without ? or #'
  if (value.endsWith('/')) return 'an address without a slash at the end'
  if (url.hostname.endsWith('.')) return 'a host name without a dot at the end'
  const written = url.pathname === '/' ? url.origin : url.href
  return written === value ? null : `the address in its plain form, ${written}`
}

function sentence(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map(({ key }) =>
    typeof key === 'number' ? `[entry ${key + 1}]` : `.${String(key)}`,
  )
  const name = path ? `"${path.join('').slice(1)}"` : 'The configuration'
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `${name} is not a setting of this version of Postfusion; remove it or check its spelling.`
  }
  if (issue.input === undefined) return `${name} is missing.`
  return `${name} is ${shown(issue.input)}; allowed: ${issue.message}.`
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const written = JSON.stringify(value)
  return written.length > 120 ? `${written.slice(0, 120)}…` : written
}
