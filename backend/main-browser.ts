/** Entry: serves the app on 127.0.0.1 for a browser. Usage: main-browser.ts [--port N] [--no-open] [--out FOLDER] */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import packageJson from '../package.json' with { type: 'json' }
import { openBrowserDoor } from './browser-door/browser-door.ts'
import { handlers } from './handlers.ts'
import { defaultDataFolder } from './program/data-folder.ts'
import { makeProgram } from './program/make-program.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
    // What the build made: renderer, samples, dictionaries, licences.
    out: { type: 'string', default: resolve(import.meta.dirname, '..', 'out') },
  },
})

const program = makeProgram({
  version: packageJson.version,
  door: 'browser',
  dataFolder: defaultDataFolder(process.env),
  samplesFolder: join(values.out, 'samples'),
  licencesFile: join(values.out, 'licences.json'),
  dictionariesFolder: join(values.out, 'dictionaries'),
})

try {
  const door = await openBrowserDoor({
    program,
    handlers,
    rendererFolder: join(values.out, 'renderer'),
    port: Number(values.port),
    onBug: (method, stack) => console.error(`internal error in ${method}\n${stack}`),
  })
  console.log(door.url)
  if (!values['no-open']) openInBrowser(door.url)
  const stop = () => {
    program.workspace.closeAll()
    void door.close().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  console.error(
    code === 'EADDRINUSE'
      ? `Port ${values.port} is taken. Choose another with --port, or leave --port out. / 端口 ${values.port} 已被占用，请用 --port 换一个，或不写 --port。`
      : `The app could not be served (${code}). / 无法启动本地服务（${code}）。`,
  )
  process.exit(1)
}

/** Opens the address where there is a desktop; where there is none, the printed address is enough. */
function openInBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ['open', [url]],
    win32: ['cmd', ['/c', 'start', '', url]],
    linux: ['xdg-open', [url]],
  }
  const command = commands[process.platform]
  const hasDesktop =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  if (command === undefined || !hasDesktop) return
  const child = spawn(command[0], command[1], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
