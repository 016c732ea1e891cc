import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { traceabilityText } from './table.ts'

/** Writes the table that leads from each rule to its file, tests and sources. */
writeFileSync(path.resolve(import.meta.dirname, '../../docs/traceability.md'), traceabilityText())
