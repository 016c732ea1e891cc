import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { licencesText, shippedPackages } from './licences.ts'

writeFileSync(path.resolve(import.meta.dirname, '../../docs/licences.md'), licencesText(shippedPackages()))
