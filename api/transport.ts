import type { ErrorParams } from './error.ts'

/** From the client: one request. */
export interface Request {
  readonly id: number
  readonly method: string
  readonly params: unknown
}

/** To the client: the one reply to a request, or an event nobody asked for. */
export type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: { readonly code: string; readonly params: ErrorParams } }
  | { readonly event: string; readonly data: unknown }

/** All a transport is: it carries JSON-safe messages both ways, in order, and says when it is over. */
export interface Transport<Out, In> {
  send(message: Out): void
  /** One listener; messages that came before it was set are kept for it. */
  onMessage(listener: (message: In) => void): void
  /** Called once when the other side is gone or close() was called. */
  onClose(listener: () => void): void
  close(): void
}

export type ClientTransport = Transport<Request, Reply>
export type ServerTransport = Transport<Reply, Request>
