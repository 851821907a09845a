import { buildDesktop } from './build-desktop.ts'
import { buildRenderer } from './build-renderer.ts'
import { buildSamples } from './build-samples.ts'
import { writeLicences } from './package/licences.ts'

/** Everything that has to be made before the app can start, into out/. */
export async function buildAll(root: string): Promise<void> {
  await buildRenderer(root)
  await buildDesktop(root)
  await buildSamples(root)
  writeLicences(root)
}
