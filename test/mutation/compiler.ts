import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(import.meta.dirname, '../..')

const KNOWN = path.join(root, '.cache/mutation/compiled.json')

/** The same with a memory on disk: a change of a file that has not changed since is not compiled again. */
export function rememberedCheck(): { compiles: (file: string, text: string) => boolean; keep: () => void } {
  // Written by this function.
  const known = existsSync(KNOWN) ? (JSON.parse(readFileSync(KNOWN, 'utf8')) as Record<string, boolean>) : {}
  const check = compilerCheck()
  return {
    compiles: (file, text) =>
      (known[createHash('sha1').update(`${file} ${text}`).digest('hex')] ??= check(file, text)),
    keep: () => writeFileSync(KNOWN, JSON.stringify(known)),
  }
}

/** Tells of a changed text of one file of the project whether the compiler still takes that file. */
function compilerCheck(): (file: string, text: string) => boolean {
  const { options, fileNames } = configuration()
  const changed = new Map<string, { text: string | undefined; version: number }>()
  const read = (name: string) => changed.get(name)?.text ?? ts.sys.readFile(name)
  const service = ts.createLanguageService({
    readFile: read,
    fileExists: (name) => ts.sys.fileExists(name),
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (name) => String(changed.get(name)?.version ?? 0),
    getScriptSnapshot(name) {
      const text = read(name)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (one) => ts.getDefaultLibFilePath(one),
  })
  let version = 0
  return (file, text) => {
    const name = path.join(root, file)
    changed.set(name, { text, version: ++version })
    const faults = [...service.getSyntacticDiagnostics(name), ...service.getSemanticDiagnostics(name)]
    // The next file is checked against this one as it is.
    changed.set(name, { text: undefined, version: ++version })
    return faults.length === 0
  }
}

/** That of the project; what is merely no longer used is no fault. */
function configuration(): ts.ParsedCommandLine {
  const file = path.join(root, 'tsconfig.json')
  const lenient = { noUnusedLocals: false, noUnusedParameters: false }
  const source = ts.readJsonConfigFile(file, (name) => ts.sys.readFile(name))
  return ts.parseJsonSourceFileConfigFileContent(source, ts.sys, root, lenient, file)
}
