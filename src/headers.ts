import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parseConfig } from './config.ts'
import { nginxFile, staticHostFile } from './site-headers.ts'

const USAGE = 'usage: npm run headers -- CONFIG.json FOLDER'
const BAD_INPUT = 2

/** Writes the web server's files for a site's configuration; says one line and ends with 2 when it cannot. */
function main(args: string[]): number {
  try {
    const [file, folder, ...more] = parseArgs({ args, allowPositionals: true }).positionals
    if (file === undefined || folder === undefined || more.length > 0) return complain(USAGE)
    const parsed = parseConfig(JSON.parse(readFileSync(file, 'utf8')))
    if (!parsed.ok) return complain(`${file}: ${parsed.problems.join(' ')}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'nginx.conf'), nginxFile(parsed.config.issuers))
    writeFileSync(path.join(folder, '_headers'), staticHostFile(parsed.config.issuers))
    return 0
  } catch (problem) {
    return complain(`${problem instanceof Error ? problem.message : 'not readable'}; ${USAGE}`)
  }
}

function complain(words: string): number {
  process.stderr.write(`${words.replaceAll('\n', ' ')}\n`)
  return BAD_INPUT
}

process.exitCode = main(process.argv.slice(2))
