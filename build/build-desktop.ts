import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'

interface Bundle {
  readonly entries: readonly string[]
  readonly to: string
  /** A sandboxed preload must be CommonJS; the rest are modules. */
  readonly format: 'es' | 'cjs'
}

const bundles: readonly Bundle[] = [
  { entries: ['electron/main.ts'], to: 'electron', format: 'es' },
  { entries: ['electron/preload.ts'], to: 'electron', format: 'cjs' },
  {
    // Together, so that what they share is there once.
    entries: [
      'backend/main-utility.ts',
      // Node would read it as it is, in three times as long.
      'backend/main-browser.ts',
      'backend/import/reading-worker.ts',
      'backend/export/workbook-worker.ts',
    ],
    to: 'backend',
    format: 'es',
  },
]

function configFor(root: string, { entries, to, format }: Bundle): InlineConfig {
  const name = `[name].${format === 'cjs' ? 'cjs' : 'js'}`
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'pdfjs-dist'] },
    build: {
      ssr: true,
      outDir: join(root, 'out', to),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: entries.map((entry) => join(root, entry)),
        // Beside the entries: a worker is looked for beside the code that starts it.
        output: { format, entryFileNames: name, chunkFileNames: name },
      },
    },
  }
}

/** Bundles what Electron runs (it reads no TypeScript) into out/electron and out/backend. */
export async function buildDesktop(root: string): Promise<void> {
  // What an earlier build left is not shipped.
  for (const { to } of bundles) rmSync(join(root, 'out', to), { recursive: true, force: true })
  for (const bundle of bundles) await build(configFor(root, bundle))
  const dictionaries = join(root, 'out', 'dictionaries')
  mkdirSync(dictionaries, { recursive: true })
  cpSync(join(root, 'build', 'dictionaries'), dictionaries, { recursive: true })
}
