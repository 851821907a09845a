/**
 * `npm run dist`: packages the program for the system it runs on, into dist/. Options: --linux, --win, --mac for others,
 * --dir for the unpacked program alone, --electron FOLDER for Electron's files instead of a download.
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Arch, build, Platform } from 'electron-builder'
import { buildAll } from './build-all.ts'
import { packageConfig } from './package/config.ts'
import { makeDeb } from './package/deb.ts'
import { stagePackage } from './package/stage.ts'
import { makeTar } from './package/tar.ts'
import { type PackageTarget, packageTargets } from './package/target.ts'

const root = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    linux: { type: 'boolean', default: false },
    win: { type: 'boolean', default: false },
    mac: { type: 'boolean', default: false },
    dir: { type: 'boolean', default: false },
    electron: { type: 'string' },
  },
})
const asked = { linux: values.linux, win32: values.win, darwin: values.mac }
const isAsked = Object.values(asked).some(Boolean)
const wanted = packageTargets.filter(({ platform }) =>
  isAsked ? asked[platform] : platform === process.platform,
)

await buildAll(root)
for (const target of wanted) await packageFor(target)

async function packageFor(target: PackageTarget): Promise<void> {
  const stage = join(root, 'out', 'stage', `${target.platform}-${target.arch}`)
  const output = join(root, 'dist', `${target.platform}-${target.arch}`)
  stagePackage(root, target, stage)
  const electronDist = values.electron === undefined ? {} : { electronDist: resolve(values.electron) }
  const made = await build({
    targets: platformOf(target).createTarget(values.dir ? 'dir' : null, archOf(target)),
    config: packageConfig({ root, stage, output, ...electronDist }),
    publish: 'never',
  })
  if (target.platform === 'linux' && !values.dir) {
    const unpacked = join(output, 'linux-unpacked')
    made.push(makeDeb(root, unpacked, output), makeTar(unpacked, output))
  }
  for (const path of made) console.log(path)
}

function platformOf({ platform }: PackageTarget): Platform {
  return { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC }[platform]
}

function archOf({ arch }: PackageTarget): Arch {
  return arch === 'x64' ? Arch.x64 : Arch.arm64
}
