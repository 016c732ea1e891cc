import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { rememberedCheck } from './compiler.ts'
import { GROUPS } from './groups.ts'
import { reportText } from './report.ts'
import { runGroup } from './run.ts'
import { lastResult } from './survivors.ts'

const report = path.resolve(import.meta.dirname, '../../docs/mutation.md')
/** Folders to run; without any, all. `--report` alone only writes the report anew. */
const asked = process.argv.slice(2)

for (const group of GROUPS) if (asked.length === 0 || asked.includes(group.name)) await runGroup(group)

const { compiles, keep } = rememberedCheck()
const results = GROUPS.map((group) => {
  const result = lastResult(group, compiles)
  keep()
  return { group, result }
})
const options = await resolveConfig(report)
const text = reportText(results, new Date().toISOString().slice(0, 10))
writeFileSync(report, await format(text, { ...options, filepath: report }))
