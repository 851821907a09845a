import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * A file of the built renderer, or null for whatever is not one: a name that leads out of the folder, a type we do
 * not ship, a file that is not there. `/` is index.html.
 */
export async function readStaticFile(
  folder: string,
  urlPath: string,
): Promise<{ readonly type: string; readonly body: Uint8Array } | null> {
  const wanted = urlPath === '/' ? '/index.html' : urlPath
  const path = normalize(join(folder, wanted))
  const type = types[extname(path)]
  if (type === undefined || !path.startsWith(normalize(folder) + sep)) return null
  try {
    return { type, body: await readFile(path) }
  } catch {
    return null
  }
}
