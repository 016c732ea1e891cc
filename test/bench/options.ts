import { parseArgs } from 'node:util'

export const PATIENTS = { small: 60, medium: 1_000, large: 5_000, huge: 50_000 } as const
export type PatientSize = keyof typeof PATIENTS

/** What `npm run bench -- ...` asks for. */
export type BenchOptions = {
  patients: PatientSize[]
  /** Milliseconds before each answer of the EHR. */
  latency: number[]
  /** Milliseconds before each answer of its sign-in, where they are others. */
  signIn: number | null
  /** How many times slower than this machine the browser's CPU is made to be. */
  cpu: number[]
  runs: number
  /** Folders with built apps; two are run in turn. */
  dists: string[]
  json: string | null
  launches: boolean
  engine: boolean
}

const OPTIONS = {
  patients: { type: 'string' },
  latency: { type: 'string' },
  'sign-in': { type: 'string' },
  cpu: { type: 'string' },
  runs: { type: 'string' },
  json: { type: 'string' },
  full: { type: 'boolean' },
  pair: { type: 'boolean' },
  'no-launches': { type: 'boolean' },
  'no-engine': { type: 'boolean' },
} as const

/** Reads the options; the first thing wrong comes back as one line. */
export function readOptions(args: string[]): BenchOptions | { problem: string } {
  const parsed = parse(args)
  if ('problem' in parsed) return parsed
  const { values, positionals } = parsed
  const full = values.full === true
  const names = (values.patients ?? (full ? Object.keys(PATIENTS).join(',') : 'small,medium')).split(',')
  const stranger = names.find((name) => !Object.hasOwn(PATIENTS, name))
  if (stranger !== undefined)
    return { problem: `--patients ${stranger}: one of ${Object.keys(PATIENTS).join(', ')} is needed` }
  const latency = numbers('latency', values.latency ?? (full ? '0,100,300' : '100'), 0, 10_000)
  const signIn = values['sign-in'] === undefined ? [] : numbers('sign-in', values['sign-in'], 0, 10_000)
  const cpu = numbers('cpu', values.cpu ?? (full ? '1,4' : '1'), 1, 20)
  const runs = numbers('runs', values.runs ?? '5', 1, 100)
  for (const list of [latency, signIn, cpu, runs]) if ('problem' in list) return list
  if (values.pair === true && positionals.length !== 2)
    return { problem: '--pair: two folders with a built app are needed' }
  if (values['no-launches'] === true && (values.pair === true || values['no-engine'] === true))
    return { problem: '--no-launches: nothing is left to measure' }
  if (values.pair !== true && positionals.length > 0)
    return { problem: `${positionals.join(' ')}: not an option` }
  return {
    // Checked above.
    patients: names as PatientSize[],
    latency: latency as number[],
    signIn: (signIn as number[])[0] ?? null,
    cpu: cpu as number[],
    runs: (runs as number[])[0] ?? 5,
    dists: values.pair === true ? positionals : [],
    json: values.json ?? null,
    launches: values['no-launches'] !== true,
    engine: values['no-engine'] !== true && values.pair !== true,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: true })
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : 'unreadable options').split(/\. |\n/)
    return { problem: line }
  }
}

function numbers(name: string, text: string, least: number, most: number): number[] | { problem: string } {
  const list = text.split(',')
  const bad = list.find((one) => !/^\d{1,5}$/.test(one) || Number(one) < least || Number(one) > most)
  if (bad !== undefined)
    return { problem: `--${name} ${bad}: a whole number from ${least} to ${most} is needed` }
  return list.map(Number)
}
