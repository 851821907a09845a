import { type Client, createClient } from '../../api/client.ts'
import type { Shell } from '../../api/shell.ts'
import type { Reply, Request } from '../../api/transport.ts'
import { adaptWebPort, messagePortTransport } from '../../api/transports/message-port.ts'
import { webSocketTransport } from '../../api/transports/web-socket.ts'

/** The message with which Electron's preload hands the port over (electron/hand-over-port.ts). */
const portMessage = 'exemplar-port'

declare global {
  interface Window {
    readonly exemplarShell?: Shell
  }
}

/** Connects to the backend: through the port that Electron hands over, or the socket of the browser door. */
export async function connect(): Promise<Client> {
  const shell = window.exemplarShell
  if (shell !== undefined) {
    const transport = messagePortTransport<Request, Reply>(adaptWebPort(await port()))
    const onClose = (listener: () => void) => {
      transport.onClose(listener)
      shell.onBackendGone(listener)
    }
    return createClient({ ...transport, onClose })
  }
  const socket = new WebSocket(`ws://${window.location.host}/socket`, ['exemplar', takeToken()])
  // The backend sends bytes: a browser makes text of them in half the time that its sockets take.
  socket.binaryType = 'arraybuffer'
  const decoder = new TextDecoder()
  const unload = (data: unknown) => (data instanceof ArrayBuffer ? decoder.decode(data) : String(data))
  return createClient(webSocketTransport<Request, Reply>(socket, { unload }))
}

function port(): Promise<MessagePort> {
  return new Promise((resolve) => {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const [handed] = event.ports
      if (event.source === window && event.data === portMessage && handed !== undefined) resolve(handed)
    })
  })
}

const tokenKey = 'exemplar-token'

/** The token from the address, which then forgets it; kept for this tab alone, so that it can be loaded again. */
function takeToken(): string {
  const given = new URLSearchParams(window.location.hash.slice(1)).get('token')
  if (given !== null) {
    window.sessionStorage.setItem(tokenKey, given)
    window.history.replaceState(null, '', window.location.pathname)
  }
  return window.sessionStorage.getItem(tokenKey) ?? ''
}
