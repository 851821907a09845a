/** Type-checks every layer with its own tsconfig, so that a layer can use only what it may. */
import { spawnSync } from 'node:child_process'

const layers = ['core', 'charts', 'api', 'db', 'backend', 'renderer', 'electron', 'build', 'test']
const chosen = process.argv.length > 2 ? process.argv.slice(2) : layers

const failed = chosen.filter((layer) => {
  const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', layer], {
    stdio: 'inherit',
  })
  return run.status !== 0
})

if (failed.length > 0) {
  console.error(`types: errors in ${failed.join(', ')}`)
  process.exit(1)
}
