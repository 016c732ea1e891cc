import { readFileSync } from 'node:fs'
import path from 'node:path'

type Locked = { version?: string; license?: string; dev?: boolean; link?: boolean; resolved?: string }
/** One package that ends up in the built app. */
export type Package = { name: string; version: string; licence: string }

const root = path.resolve(import.meta.dirname, '../..')

/** Every package the built app may contain, from the lock file; the project's own stand-ins are left out. */
export function shippedPackages(): Package[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  return Object.entries(lock.packages)
    .filter(([place, { dev, link }]) => place.startsWith('node_modules/') && dev !== true && link !== true)
    .map(([place, { version = '', license = 'not stated' }]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** The list as it is kept in docs/licences.md. */
export function licencesText(packages: readonly Package[]): string {
  const rows = packages.map(({ name, version, licence }) => `- ${name} ${version}: ${licence}`)
  return `# Licences of what the built app contains

Written by \`npm run licences\` from the lock file. \`npm run sbom\` prints the same as a CycloneDX bill of materials.

${rows.join('\n')}
`
}
