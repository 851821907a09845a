import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** As Playwright takes it. */
export interface FoundBrowser {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/**
 * A browser to test in: the installed Chrome, Chromium or Edge; on Linux without one, the Chromium that comes
 * inside the npm package, so that `npm test` needs nothing else. EXEMPLAR_BROWSER names another.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env.EXEMPLAR_BROWSER
  const path = named ?? (installed[process.platform] ?? []).find((candidate) => existsSync(candidate))
  if (path !== undefined && path !== 'packaged') {
    return { executablePath: path, args: ['--no-sandbox'], env: environment() }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The tests need Chrome, Chromium or Edge; none was found. EXEMPLAR_BROWSER=path names one.',
    )
  }
  return packagedBrowser()
}

/** Chromium's headless shell with the libraries it needs, unpacked into the temporary folder. */
async function packagedBrowser(): Promise<FoundBrowser> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  const executablePath = await chromium.executablePath()
  const binaries = join(import.meta.dirname, '..', '..', 'node_modules', '@sparticuz', 'chromium', 'bin')
  await inflate(join(binaries, 'al2023.tar.br'))
  const libraries = join(tmpdir(), 'al2023', 'lib')
  const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none']
  return {
    executablePath,
    args,
    // The system's own libraries first; the packaged ones fill in what is missing.
    env: { ...environment(), LD_LIBRARY_PATH: `/usr/lib/x86_64-linux-gnu:/usr/lib64:${libraries}` },
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
