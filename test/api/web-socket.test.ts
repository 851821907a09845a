import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { Reply, Request } from '../../api/transport.ts'
import { webSocketTransport } from '../../api/transports/web-socket.ts'
import { type Ends, transportSuite } from './transport-suite.ts'

async function connect(): Promise<Ends & { readonly socket: WebSocket }> {
  const listening = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => listening.once('listening', resolve))
  const accepted = new Promise<WebSocket>((resolve) => listening.once('connection', resolve))
  const socket = new WebSocket(`ws://127.0.0.1:${(listening.address() as AddressInfo).port}`)
  return {
    client: webSocketTransport<Request, Reply>(socket),
    server: webSocketTransport<Reply, Request>(await accepted),
    socket,
    dispose: () => new Promise((resolve) => listening.close(() => resolve())),
  }
}

describe('the WebSocket transport', () => {
  transportSuite(connect)

  it('hangs up on a message that is not JSON', async () => {
    const ends = await connect()
    const gone = new Promise<void>((resolve) => ends.server.onClose(resolve))
    await expect.poll(() => ends.socket.readyState).toBe(WebSocket.OPEN)
    ends.socket.send('not json')
    await gone
    await expect.poll(() => ends.socket.readyState).toBe(WebSocket.CLOSED)
    await ends.dispose?.()
  })
})
