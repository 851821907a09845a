import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { Arch, build, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directClient } from '../../../backend/direct-client.ts'
import { buildAll } from '../../../build/build-all.ts'
import { packageConfig } from '../../../build/package/config.ts'
import { makeDeb } from '../../../build/package/deb.ts'
import { stagePackage } from '../../../build/package/stage.ts'
import { makeTar } from '../../../build/package/tar.ts'
import { type PackageTarget, packageTargets, prebuildOf } from '../../../build/package/target.ts'
import { readEveryFormat } from './read-every-format.ts'
import { makeStandInElectron, readFuses } from './stand-in-electron.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-package-'))
  if (!existsSync(join(root, 'out', 'licences.json'))) await buildAll(root)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const nameOf = ({ platform, arch }: PackageTarget) => `${platform}-${arch}`
const linux: PackageTarget = { platform: 'linux', arch: 'x64' }
const windows: PackageTarget = { platform: 'win32', arch: 'x64' }

/** Every file below a folder, by its path from there. */
function filesIn(from: string): string[] {
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(from.length + 1)
        .replaceAll('\\', '/'),
    )
}

function expectOnlyWhatIsNeeded(files: readonly string[], target: PackageTarget): void {
  const binaries = files.filter((file) => file.endsWith('.node'))
  expect(binaries).toEqual([`node_modules/better-sqlite3/prebuilds/${prebuildOf(target)}`])
  expect(files.filter((file) => /\.(ts|tsx|c|cc|cpp|h|hpp|gyp|map)$/.test(file))).toEqual([])
  expect(files.filter((file) => /napi-rs|canvas.*\.node/.test(file))).toEqual([])
  const modules = files.filter((file) => file.startsWith('node_modules/')).map((file) => file.split('/')[1])
  expect([...new Set(modules)].sort()).toEqual(['better-sqlite3', 'pdfjs-dist'])
  for (const needed of [
    'package.json',
    'out/electron/main.js',
    'out/electron/preload.cjs',
    'out/backend/main-utility.js',
    'out/renderer/index.html',
    'out/samples/zh.exemplar',
    'out/samples/en.exemplar',
    'out/dictionaries/spencer-20.json',
    'out/licences.json',
  ])
    expect(files).toContain(needed)
}

describe('what is laid out for a package', () => {
  it.each(packageTargets)('holds for $platform-$arch the program, one binary, and nothing else', (target) => {
    const stage = join(folder, `stage-${nameOf(target)}`)
    stagePackage(root, target, stage)
    expectOnlyWhatIsNeeded(filesIn(stage), target)
    const size = filesIn(join(stage, 'node_modules')).reduce(
      (sum, file) => sum + statSync(join(stage, 'node_modules', file)).size,
      0,
    )
    // 16 and 40 MB as they come from npm.
    expect(size).toBeLessThan(10_000_000)
  })
})

async function pack(target: PackageTarget): Promise<string> {
  const stage = join(folder, `packed-${nameOf(target)}`)
  const output = join(folder, `dist-${nameOf(target)}`)
  const electronDist = join(folder, `electron-${nameOf(target)}`)
  stagePackage(root, target, stage)
  makeStandInElectron(electronDist, target)
  const platform = target.platform === 'linux' ? Platform.LINUX : Platform.WINDOWS
  await build({
    targets: platform.createTarget('dir', Arch.x64),
    config: packageConfig({ root, stage, output, electronDist }),
    publish: 'never',
  })
  return join(output, target.platform === 'linux' ? 'linux-unpacked' : 'win-unpacked')
}

describe.each([
  { target: linux, program: 'exemplar' },
  { target: windows, program: 'Exemplar.exe' },
])('the package for $target.platform, made with a stand-in for Electron', ({ target, program }) => {
  let unpacked: string
  beforeAll(async () => {
    unpacked = await pack(target)
  }, 180_000)

  it('holds the program in an archive and the binary beside it', () => {
    const inside = listPackage(join(unpacked, 'resources', 'app.asar'), { isPack: false })
      .map((file) => file.slice(1).replaceAll('\\', '/'))
      .filter((file) => /\.[a-z]+$/.test(file))
    expectOnlyWhatIsNeeded(inside, target)
    expect(filesIn(join(unpacked, 'resources', 'app.asar.unpacked'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/${prebuildOf(target)}`,
    ])
  })

  it('has its fuses set: it does not run as Node, takes no inspector, loads nothing but its archive', () => {
    // run as Node, cookie encryption, NODE_OPTIONS, inspector, check of the archive, only from the archive, -, file://
    expect(readFuses(readFileSync(join(unpacked, program))).slice(0, 8)).toBe('01001100')
  })

  if (target.platform !== 'linux') return

  it('starts from the unpacked Debian package and counts in the sample what the source counts', async (test) => {
    if (spawnSync('dpkg-deb', ['--version']).error) return test.skip('no dpkg-deb here')
    const deb = makeDeb(root, unpacked, folder)
    const tree = join(folder, 'installed')
    execFileSync('dpkg-deb', ['-x', deb, tree])
    expect(filesIn(tree)).toContain('usr/share/applications/exemplar.desktop')
    expect(filesIn(tree)).toContain('usr/share/mime/packages/exemplar.xml')
    const listed = execFileSync('dpkg-deb', ['-c', deb], { encoding: 'utf8' })
    expect(listed).toMatch(/^-rwsr-xr-x root\/root .*chrome-sandbox$/m)
    await expectSameNumbers(join(tree, 'opt', 'Exemplar'))
  }, 120_000)

  it('starts from the unpacked tar.gz as well', async (test) => {
    if (spawnSync('tar', ['--version']).error) return test.skip('no tar here')
    const archive = makeTar(unpacked, folder)
    const tree = mkdtempSync(join(folder, 'untarred-'))
    execFileSync('tar', ['-xzf', archive, '-C', tree])
    const [only = ''] = readdirSync(tree)
    await expectSameNumbers(join(tree, only))
  }, 120_000)
})

/** Runs the backend of a package with this Node, in place of Electron's own, and compares it with the source. */
async function expectSameNumbers(installed: string): Promise<void> {
  const app = mkdtempSync(join(folder, 'app-'))
  extractAll(join(installed, 'resources', 'app.asar'), app)
  const run = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'run-utility.ts'), join(app, 'out'), join(app, 'data')],
    { encoding: 'utf8' },
  )
  expect(run.stderr).toBe('')
  const packaged = JSON.parse(run.stdout) as Record<'version' | 'counts' | 'comparison' | 'read', unknown>
  expect(packaged.version).toBe('packaged')
  expect(packaged.counts).toMatchObject({ interviews: 16, competencies: 20, codings: 570, events: 46 })
  const client = directClient({ dataFolder: join(app, 'source-data'), root })
  await client.call('project.openSample', { language: 'zh' })
  expect(packaged.comparison).toEqual(await client.call('comparison.run', {}))
  // What is loaded only when it is asked for is there as well: every reader, the workbook, the report.
  expect(packaged.read).toEqual(await readEveryFormat(client))
  for (const name of ['tables.xlsx', 'report.docx'])
    expect(statSync(join(app, 'data', name)).size).toBeGreaterThan(5_000)
  client.close()
}
