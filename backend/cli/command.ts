import type { ParseArgsOptionsConfig } from 'node:util'
import type { Client } from '../../api/client.ts'
import type { InterfaceLanguage } from '../../api/types/common.ts'

/** What a command is given: its words on the command line, a backend, and where to write. */
export interface CommandContext {
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly client: Client
  readonly language: InterfaceLanguage
  /** True: print one JSON document and nothing else on standard output. */
  readonly json: boolean
  /** Writes to standard output as it is, adding nothing. */
  readonly print: (text: string) => void
  /** Says a word in the user's language. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string
}

/** 0: done. 3: done, but something was left out, as the report says. */
export type Outcome = 0 | 3

export interface Command {
  /** After the command's name: "FILE INTERVIEW [--speakers]". */
  readonly usage: string
  readonly positionals: { readonly min: number; readonly max: number }
  readonly options: ParseArgsOptionsConfig
  readonly run: (context: CommandContext) => Promise<Outcome>
}

/** The n-th word after the command; run.ts has made sure that required ones are there. */
export function positional(context: CommandContext, index: number): string {
  return context.positionals[index] ?? ''
}

/** A text option, or what to take when it was not given. */
export function textOption(context: CommandContext, name: string, fallback = ''): string {
  const value = context.options[name]
  return typeof value === 'string' ? value : fallback
}

/** All values of an option that may be repeated. */
export function listOption(context: CommandContext, name: string): readonly string[] {
  const value = context.options[name]
  return Array.isArray(value) ? value : []
}

export function flag(context: CommandContext, name: string): boolean {
  return context.options[name] === true
}

/** Prints a result: as JSON when asked, else as the lines given. */
export function report(context: CommandContext, result: unknown, lines: readonly string[]): void {
  context.print(
    context.json ? `${JSON.stringify(result, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''),
  )
}
