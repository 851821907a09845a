import { MessageChannel } from 'node:worker_threads'
import { describe } from 'vitest'
import type { Reply, Request } from '../../api/transport.ts'
import { adaptEmitterPort, adaptWebPort, messagePortTransport } from '../../api/transports/message-port.ts'
import { transportSuite } from './transport-suite.ts'

describe('the MessagePort transport', () => {
  transportSuite(async () => {
    const { port1, port2 } = new MessageChannel()
    return {
      // The page's end through the web's interface, the backend's through Node's: as in Electron.
      client: messagePortTransport<Request, Reply>(
        adaptWebPort(port1 as unknown as Parameters<typeof adaptWebPort>[0]),
      ),
      server: messagePortTransport<Reply, Request>(adaptEmitterPort(port2, (message) => message)),
    }
  })
})
