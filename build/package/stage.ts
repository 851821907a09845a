import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { type PackageTarget, prebuildOf } from './target.ts'

/** What is shipped of out/: all that Electron reads. */
const shipped = ['electron', 'backend', 'renderer', 'samples', 'dictionaries', 'licences.json']

/** Of the library that reads pdf: its code, and the character maps and fonts that files may do without. */
const ofPdf = [
  'package.json',
  'LICENSE',
  'legacy/build/pdf.mjs',
  'legacy/build/pdf.worker.mjs',
  'cmaps',
  'standard_fonts',
]

/**
 * Lays out what one package holds, and nothing else: the built program, and of node_modules the two modules that cannot
 * be bundled, with the one binary for this target. Needs the build (`npm run build`).
 */
export function stagePackage(root: string, target: PackageTarget, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  // The browser door is for where there is no Electron.
  const filter = (from: string) => basename(from) !== 'main-browser.js'
  for (const name of shipped)
    cpSync(join(root, 'out', name), join(folder, 'out', name), { recursive: true, filter })
  stageSqlite(
    join(root, 'node_modules', 'better-sqlite3'),
    join(folder, 'node_modules', 'better-sqlite3'),
    target,
  )
  for (const name of ofPdf)
    cpSync(join(root, 'node_modules', 'pdfjs-dist', name), join(folder, 'node_modules', 'pdfjs-dist', name), {
      recursive: true,
    })
  const { name, version, description, license } = packageJson
  const { 'better-sqlite3': sqlite, 'pdfjs-dist': pdf } = packageJson.dependencies
  const described = {
    ...{ name, version, description, license },
    dependencies: { 'better-sqlite3': sqlite, 'pdfjs-dist': pdf },
    productName: 'Exemplar',
    author: 'The Exemplar authors',
    type: 'module',
    main: 'out/electron/main.js',
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(described, null, 2))
}

function stageSqlite(from: string, to: string, target: PackageTarget): void {
  mkdirSync(join(to, 'prebuilds'), { recursive: true })
  for (const name of ['lib', 'LICENSE']) cpSync(join(from, name), join(to, name), { recursive: true })
  cpSync(join(from, 'prebuilds', prebuildOf(target)), join(to, 'prebuilds', prebuildOf(target)))
  // Without what is only needed to compile it, which electron-builder would otherwise look for.
  const about = {
    name: 'better-sqlite3',
    version: packageJson.dependencies['better-sqlite3'],
    main: 'lib/index.js',
  }
  writeFileSync(join(to, 'package.json'), JSON.stringify({ ...about, license: 'MIT' }, null, 2))
}
