import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How long to wait for the download before the browser door is the better answer. */
const downloadSeconds = 180

/**
 * Path of Electron's executable, downloading it the first time; null when it is not there and cannot be had
 * (offline, or behind a firewall).
 */
export function findElectron(root: string): string | null {
  const present = readPath(root)
  if (present !== null) return present
  console.log('Electron is not here yet; trying to download it …')
  spawnSync(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    stdio: 'ignore',
    timeout: downloadSeconds * 1000,
  })
  return readPath(root)
}

function readPath(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(executable) ? executable : null
}
