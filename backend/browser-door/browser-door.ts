import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Handlers, serve } from '../../api/serve.ts'
import type { Reply, Request } from '../../api/transport.ts'
import { webSocketTransport } from '../../api/transports/web-socket.ts'
import type { Program } from '../program/program.ts'
import { Session } from '../program/session.ts'
import { readStaticFile } from './static-files.ts'

export interface BrowserDoor {
  /** The address to open, with the token in its fragment, which no browser sends on. */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

export interface BrowserDoorOptions {
  readonly program: Program
  readonly handlers: Handlers<Session>
  readonly rendererFolder: string
  /** 0: any that is free. */
  readonly port: number
  readonly onBug: (method: string, stack: string) => void
}

/** Largest message taken in: an upload's piece in base64, with room to spare. */
const messageLimit = 4 * 1024 * 1024

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/**
 * Serves the renderer and the contract on 127.0.0.1 alone. A request for another host (DNS rebinding), a socket
 * from a foreign origin or without the token gets 403.
 * @throws the system's error when the port is taken
 */
export async function openBrowserDoor(options: BrowserDoorOptions): Promise<BrowserDoor> {
  const token = randomBytes(32).toString('hex')
  const http = createServer((request, response) => void answer(options.rendererFolder, request, response))
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageLimit,
    handleProtocols: () => 'exemplar',
  })
  http.on('upgrade', (request, socket, head) => {
    if (!mayConnect(request, token)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => serveSocket(webSocket, options))
  })
  const port = await listen(http, options.port)
  return {
    url: `http://127.0.0.1:${port}/#token=${token}`,
    port,
    close: () => closeDoor(http, sockets),
  }
}

function serveSocket(socket: WebSocket, options: BrowserDoorOptions): void {
  // A frame that breaks the protocol ends this connection; unheard, it would end the program.
  socket.on('error', () => undefined)
  const transport = webSocketTransport<Reply, Request>(socket, { load: (text) => Buffer.from(text) })
  const session = serve(transport, options.handlers, (emit) => new Session(options.program, emit), {
    onBug: options.onBug,
  })
  transport.onClose(() => session.show(null))
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const status = (code: number) => response.writeHead(code, headers).end()
  if (!isOwnHost(request)) return void status(403)
  if (request.method !== 'GET' && request.method !== 'HEAD') return void status(405)
  const file = await readStaticFile(folder, decodePath(request.url ?? '/'))
  if (file === null) return void status(404)
  response.writeHead(200, { ...headers, 'Content-Type': file.type }).end(file.body)
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
  } catch {
    return ''
  }
}

/** True when the address the browser believes to talk to is ours: a foreign name may have been bent to 127.0.0.1. */
function isOwnHost(request: IncomingMessage): boolean {
  const port = (request.socket.address() as AddressInfo).port
  return request.headers.host === `127.0.0.1:${port}` || request.headers.host === `localhost:${port}`
}

function mayConnect(request: IncomingMessage, token: string): boolean {
  const { host, origin } = request.headers
  if (!isOwnHost(request) || origin !== `http://${host}`) return false
  if (new URL(request.url ?? '/', 'http://127.0.0.1').pathname !== '/socket') return false
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
  return offered.some((name) => isSame(name, token))
}

function isSame(given: string, token: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(token)
  return a.length === b.length && timingSafeEqual(a, b)
}

function listen(http: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, '127.0.0.1', () => resolve((http.address() as AddressInfo).port))
  })
}

function closeDoor(http: Server, sockets: WebSocketServer): Promise<void> {
  for (const client of sockets.clients) client.terminate()
  sockets.close()
  http.closeAllConnections()
  return new Promise((resolve) => {
    http.close(() => resolve())
  })
}
