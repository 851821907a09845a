import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }

/** Packs an unpacked Linux program as tar.gz, in a folder named after its version. @returns the archive's path */
export function makeTar(unpacked: string, output: string): string {
  const name = `exemplar-${packageJson.version}-linux-x64`
  const path = join(output, `${name}.tar.gz`)
  execFileSync('tar', ['-czf', path, '-C', unpacked, `--transform=s,^\\.,${name},`, '.'], { stdio: 'ignore' })
  return path
}
