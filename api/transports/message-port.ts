import type { Transport } from '../transport.ts'

/** What is used of a port: the DOM's, Node's and Electron's all fit after `adapt`. */
export interface PortLike {
  postMessage(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onClose(listener: () => void): void
  start(): void
  close(): void
}

/** The web's MessagePort, as far as it is used here. */
export interface WebPort {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'close', listener: () => void): void
  start(): void
  close(): void
}

/** Electron's MessagePortMain and Node's MessagePort, as far as they are used here. */
export interface EmitterPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: unknown) => void): unknown
  on(event: 'close', listener: () => void): unknown
  start(): void
  close(): void
}

/** The port of a page. */
export function adaptWebPort(port: WebPort): PortLike {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => port.addEventListener('message', (event) => listener(event.data)),
    onClose: (listener) => port.addEventListener('close', listener),
    start: () => port.start(),
    close: () => port.close(),
  }
}

/** The port of a Node or Electron process; Electron wraps a message in an event, Node does not. */
export function adaptEmitterPort(port: EmitterPort, unwrap: (event: unknown) => unknown): PortLike {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(unwrap(event))),
    onClose: (listener) => port.on('close', listener),
    start: () => port.start(),
    close: () => port.close(),
  }
}

/** A transport over a port; a port keeps what came early until it is started. */
export function messagePortTransport<Out, In>(port: PortLike): Transport<Out, In> {
  let open = true
  return {
    send(message) {
      if (open) port.postMessage(message)
    },
    onMessage(listener) {
      port.onMessage((message) => listener(message as In))
      port.start()
    },
    onClose(listener) {
      port.onClose(() => {
        open = false
        listener()
      })
    },
    close() {
      port.close()
    },
  }
}
