/** A system and processor the program is packaged for. Named in full: a pattern would expand to those of the host. */
export interface PackageTarget {
  readonly platform: 'linux' | 'win32' | 'darwin'
  readonly arch: 'x64' | 'arm64'
}

export const packageTargets: readonly PackageTarget[] = [
  { platform: 'linux', arch: 'x64' },
  { platform: 'win32', arch: 'x64' },
  { platform: 'darwin', arch: 'x64' },
  { platform: 'darwin', arch: 'arm64' },
]

/** The one binary of better-sqlite3 that runs there. */
export function prebuildOf({ platform, arch }: PackageTarget): string {
  return `${platform}-${arch}.node`
}
