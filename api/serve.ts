import { contract, isMethodName, type MethodName, type ParsedParams, type Result } from './contract.ts'
import { ApiError } from './error.ts'
import type { EventName, Events } from './events.ts'
import type { Reply, Request, ServerTransport } from './transport.ts'

/** The backend's side of the contract: one function per method; none may be missing. */
export type Handlers<Caller> = {
  readonly [Name in MethodName]: (
    params: ParsedParams<Name>,
    caller: Caller,
  ) => Result<Name> | Promise<Result<Name>>
}

/** What a connection can tell the client without being asked. */
export type Emit = <Name extends EventName>(event: Name, data: Events[Name]) => void

export interface ServeOptions {
  /**
   * Hears of failures that are bugs, not conditions: the method's name and where the error was thrown, never
   * its parameters and never its message, which might quote an interview.
   */
  readonly onBug?: (method: string, stack: string) => void
}

function stackWithoutMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'not an Error'
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames].join('\n')
}

/**
 * Answers one connection's requests: every request gets exactly one reply. `connect` makes the caller's context
 * (the session) from a function that sends events; what it returns as `handlers` and `caller` serves all calls.
 */
export function serve<Caller>(
  transport: ServerTransport,
  handlers: Handlers<Caller>,
  connect: (emit: Emit) => Caller,
  options: ServeOptions = {},
): Caller {
  const caller = connect((event, data) => transport.send({ event, data }))

  async function answer(request: Request): Promise<Reply> {
    const { id, method } = request
    if (!isMethodName(method))
      return { id, error: { code: 'unknown-method', params: { method: String(method) } } }
    const parsed = contract[method].params.safeParse(request.params)
    if (!parsed.success)
      return { id, error: { code: 'bad-request', params: { method, where: where(parsed.error) } } }
    try {
      const handler = handlers[method] as (params: unknown, caller: Caller) => unknown
      return { id, result: await handler(parsed.data, caller) }
    } catch (error) {
      if (error instanceof ApiError) return { id, error: { code: error.code, params: error.params } }
      options.onBug?.(method, stackWithoutMessage(error))
      return { id, error: { code: 'internal-error', params: { method } } }
    }
  }

  transport.onMessage((request) => {
    void answer(request).then((reply) => transport.send(reply))
  })
  return caller
}

/** Which parameters were wrong, by name only: their values stay out of errors. */
function where(error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }): string {
  return error.issues.map((issue) => issue.path.map(String).join('.')).join(', ')
}
