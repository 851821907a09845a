/**
 * `npm start`: builds what is out of date and opens the app: Electron's window, or the browser door with one line
 * that says why. Options: --browser (never Electron), --no-open and --port N (browser door).
 */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backendCommand } from './backend-command.ts'
import { buildAll } from './build-all.ts'
import { findElectron } from './electron-binary.ts'

const root = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string' },
  },
})

await buildAll(root)

const why = reasonForBrowser()
if (why !== null) console.log(why)
const command = why === null ? electronCommand() : browserCommand()
const child = spawn(command.file, command.arguments, { stdio: 'inherit', cwd: root })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))

/** The one line that says why a browser shows the app; null when Electron can. */
function reasonForBrowser(): string | null {
  if (values.browser || values['no-open'] || values.port !== undefined)
    return 'Serving the app for a browser, as asked.'
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'No desktop here, so the app is served for a browser.'
  }
  return findElectron(root) === null
    ? "Electron's program could not be downloaded, so the app is served for a browser."
    : null
}

function electronCommand() {
  return { file: findElectron(root) ?? '', arguments: [join(root, 'out', 'electron', 'main.js')] }
}

function browserCommand() {
  const port = values.port === undefined ? [] : ['--port', values.port]
  const open = values['no-open'] ? ['--no-open'] : []
  return { file: process.execPath, arguments: backendCommand(root, [...port, ...open]) }
}
