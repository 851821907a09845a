import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'

interface Bundle {
  readonly entry: string
  readonly to: string
  /** A sandboxed preload must be CommonJS; the rest are modules. */
  readonly format: 'es' | 'cjs'
}

const bundles: readonly Bundle[] = [
  { entry: 'electron/main.ts', to: 'electron', format: 'es' },
  { entry: 'electron/preload.ts', to: 'electron', format: 'cjs' },
  { entry: 'backend/main-utility.ts', to: 'backend', format: 'es' },
  // Node would read it as it is, in three times as long.
  { entry: 'backend/main-browser.ts', to: 'backend', format: 'es' },
  { entry: 'backend/import/reading-worker.ts', to: 'backend', format: 'es' },
  { entry: 'backend/export/workbook-worker.ts', to: 'backend', format: 'es' },
]

function configFor(root: string, { entry, to, format }: Bundle): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'pdfjs-dist'] },
    build: {
      ssr: join(root, entry),
      outDir: join(root, 'out', to),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js' } },
    },
  }
}

/** Bundles what Electron runs (it reads no TypeScript) into out/electron and out/backend. */
export async function buildDesktop(root: string): Promise<void> {
  for (const bundle of bundles) await build(configFor(root, bundle))
  const dictionaries = join(root, 'out', 'dictionaries')
  mkdirSync(dictionaries, { recursive: true })
  cpSync(join(root, 'build', 'dictionaries'), dictionaries, { recursive: true })
}
