import { describe, expect, it } from 'vitest'
import { appProtocolHandler, contentSecurityPolicy, fileForAppUrl } from '../../electron/app-protocol.ts'

describe('the app:// protocol', () => {
  it('finds a file of the renderer', () => {
    expect(fileForAppUrl('/out/renderer', 'app://exemplar/assets/a%20b.js')).toBe(
      '/out/renderer/assets/a b.js',
    )
  })

  it.each([
    'app://exemplar/../secret.txt',
    'app://exemplar/..%2f..%2fsecret.txt',
    'app://exemplar/%2e%2e/%2e%2e/secret.txt',
    'app://exemplar/..%5c..%5csecret.txt',
    'app://exemplar/a%00.js',
    'app://exemplar/%E0%A4%A',
    'app://elsewhere/index.html',
    'file:///etc/passwd',
    'app://exemplar/',
  ])('never leads out of the folder: %s', (url) => {
    const path = fileForAppUrl('/out/renderer', url)
    expect(path === null || path.startsWith('/out/renderer/')).toBe(true)
  })

  it('puts the policy on every answer, and says 404 or 403 without one', async () => {
    const asked: string[] = []
    const handler = appProtocolHandler('/out/renderer', async (path) => {
      asked.push(path)
      if (path.endsWith('missing.js')) throw new Error('none')
      return new Response('x', { headers: { 'Content-Type': 'text/javascript' } })
    })
    const found = await handler({ url: 'app://exemplar/a.js' })
    expect(found.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy)
    expect(found.headers.get('Content-Type')).toBe('text/javascript')
    expect((await handler({ url: 'app://exemplar/missing.js' })).status).toBe(404)
    expect((await handler({ url: 'app://elsewhere/a.js' })).status).toBe(403)
    expect(asked).toEqual(['/out/renderer/a.js', '/out/renderer/missing.js'])
  })
})
