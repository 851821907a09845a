import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/** Bundles the React interface into out/renderer: plain files, nothing inline, so that the strict policy holds. */
export async function buildRenderer(root: string): Promise<void> {
  await build({
    root: join(root, 'renderer'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [react()],
    build: {
      outDir: join(root, 'out', 'renderer'),
      emptyOutDir: true,
      target: 'es2024',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  })
}
