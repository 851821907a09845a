import type { MessageChannelMain, MessagePortMain } from 'electron'

/** Channel and message names shared with the preload and the utility process. */
export const portChannel = 'exemplar-port'

interface PortReceiver {
  postMessage(channel: string, message: unknown, ports: MessagePortMain[]): void
}

interface Backend {
  postMessage(message: unknown, ports: MessagePortMain[]): void
}

/** Joins a page and the backend by a channel of their own; the main process never sees what passes. */
export function handOverPort(
  makeChannel: () => Pick<MessageChannelMain, 'port1' | 'port2'>,
  page: PortReceiver,
  backend: Backend,
): void {
  const { port1, port2 } = makeChannel()
  backend.postMessage({ kind: 'session' }, [port1])
  page.postMessage(portChannel, null, [port2])
}
