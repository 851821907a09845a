/** `npm run build`: renderer, desktop bundles and sample projects into out/. */
import { resolve } from 'node:path'
import { buildAll } from './build-all.ts'

await buildAll(resolve(import.meta.dirname, '..'))
