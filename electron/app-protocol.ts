import { join, normalize, sep } from 'node:path'

/** The renderer's own origin: not file://, which would let a page read whatever the user can. */
export const appScheme = 'app'
export const appHost = 'exemplar'
export const appUrl = `${appScheme}://${appHost}/index.html`

/** The same rules as the browser door's, but that there is nothing to connect to: the port is handed over. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The file an app:// address stands for, or null when it leads anywhere but into the renderer's folder. */
export function fileForAppUrl(folder: string, url: string): string | null {
  const parsed = new URL(url)
  if (parsed.protocol !== `${appScheme}:` || parsed.host !== appHost) return null
  let name: string
  try {
    name = decodeURIComponent(parsed.pathname)
  } catch {
    return null
  }
  if (name.includes('\0') || name.includes('\\')) return null
  const path = normalize(join(folder, name))
  return path.startsWith(normalize(folder) + sep) ? path : null
}

/**
 * Answers app:// requests from the renderer's folder with the content security policy on every answer.
 * @param fetchFile reads a file and knows its type; rejects when there is none
 */
export function appProtocolHandler(folder: string, fetchFile: (path: string) => Promise<Response>) {
  return async (request: { readonly url: string }): Promise<Response> => {
    const path = fileForAppUrl(folder, request.url)
    if (path === null) return new Response(null, { status: 403 })
    try {
      const file = await fetchFile(path)
      const headers = new Headers(file.headers)
      headers.set('Content-Security-Policy', contentSecurityPolicy)
      headers.set('X-Content-Type-Options', 'nosniff')
      return new Response(file.body, { status: file.status, headers })
    } catch {
      return new Response(null, { status: 404 })
    }
  }
}
