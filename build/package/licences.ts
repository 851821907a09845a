import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A package that is shipped with the program. */
export interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** The licence's words, as the package brings them; '' when it brings none. */
  readonly text: string
}

/** Parts that are left out of the packages: they draw pages of a pdf, and only its text is read. */
const leftOut = /^@napi-rs\//

/** Packages whose data stand in the source, made into tables. */
const dataOf = ['opencc-js']

/** Every package that the program is built from, with what they need in turn; by name. */
export function shippedLicences(root: string): Licence[] {
  const found = new Map<string, Licence>()
  const visit = (name: string, from: string): void => {
    const folder = leftOut.test(name) ? null : findPackage(name, from)
    if (folder === null) return
    const about = readPackage(folder)
    const key = `${about.name}@${about.version}`
    if (found.has(key)) return
    found.set(key, { ...about, text: readLicence(folder) })
    for (const needed of about.dependencies) visit(needed, folder)
  }
  for (const name of [...readPackage(root).dependencies, ...dataOf]) visit(name, root)
  const electron = join(root, 'node_modules', 'electron')
  found.set('electron', { ...readPackage(electron), text: readLicence(electron) })
  return [...found.values()]
    .map(({ name, version, licence, text }) => ({ name, version, licence, text }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Puts the list beside the program, in out/. */
export function writeLicences(root: string): void {
  writeFileSync(join(root, 'out', 'licences.json'), JSON.stringify(shippedLicences(root)))
}

function findPackage(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return candidate
    if (dirname(folder) === folder) return null
  }
}

function readPackage(folder: string) {
  const read = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string | { readonly type: string }
    readonly dependencies?: Readonly<Record<string, string>>
  }
  const licence = typeof read.license === 'string' ? read.license : (read.license?.type ?? '')
  return {
    name: read.name,
    version: read.version,
    licence,
    dependencies: Object.keys(read.dependencies ?? {}),
  }
}

function readLicence(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8')
}
