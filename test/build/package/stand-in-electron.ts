import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PackageTarget } from '../../../build/package/target.ts'

/** What marks the place of the fuses in Electron's program (github.com/electron/fuses), then version, number, states. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101001010'),
])

/** Files that stand where Electron's would, with fuses as it ships them, so that packages can be made offline. */
export function makeStandInElectron(folder: string, { platform }: PackageTarget): void {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  const program = platform === 'win32' ? 'electron.exe' : 'electron'
  // The archive's hash is written into a Windows program's resources, so that it must be one.
  const bytes = platform === 'win32' ? someWindowsProgram() : Buffer.alloc(512)
  writeFileSync(join(folder, program), Buffer.concat([bytes, fuseWire, Buffer.alloc(512)]), { mode: 0o755 })
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'chrome-sandbox', 'locales/en-US.pak'])
    writeFileSync(join(folder, name), name)
}

/** A small one that comes with electron-builder. */
function someWindowsProgram(): Buffer {
  const winstaller = createRequire(import.meta.url).resolve('electron-winstaller/package.json')
  return readFileSync(join(dirname(winstaller), 'vendor', 'Setup.exe'))
}

/** States of the fuses of a packaged program, in the order Electron numbers them; '0' is off, '1' on. */
export function readFuses(program: Buffer): string {
  const at = program.indexOf(fuseWire.subarray(0, 32))
  const count = program.readUInt8(at + 33)
  return program.toString('latin1', at + 34, at + 34 + count)
}
