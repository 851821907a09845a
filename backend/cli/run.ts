import { parseArgs } from 'node:util'
import type { Client } from '../../api/client.ts'
import { ApiError } from '../../api/error.ts'
import type { InterfaceLanguage } from '../../api/types/common.ts'
import { fillPlaces } from '../../core/wording/fill-places.ts'
import { errorSentence } from '../program/error-sentence.ts'
import type { Command, CommandContext } from './command.ts'
import { commands } from './commands.ts'
import { UsageError } from './usage-error.ts'
import { cliWordsEn } from './words.en.ts'
import { cliWordsZhCn } from './words.zh-cn.ts'

export interface CliSurroundings {
  /** Language when --lang does not say: the system's. */
  readonly language: InterfaceLanguage
  readonly print: (text: string) => void
  readonly printError: (text: string) => void
  readonly connect: () => Client
}

type Say = CommandContext['say']
const sharedOptions = {
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  lang: { type: 'string' },
} as const

/** Runs one command line and returns its exit code: 0 done, 1 failed, 2 wrong usage, 3 done but not all of it. */
export async function runCli(words: readonly string[], surroundings: CliSurroundings): Promise<number> {
  const language = languageOf(words, surroundings.language)
  const say = sayIn(language)
  const [name = '', ...rest] = words
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return withoutCommand(name, say, surroundings)
  try {
    const context = parse(command, rest, { language, say, surroundings })
    if (context === null) {
      surroundings.print(`${helpFor(name, command, say)}\n`)
      return 0
    }
    return await run(command, context)
  } catch (error) {
    if (error instanceof ApiError) surroundings.printError(`${errorSentence(error, language)}\n`)
    if (error instanceof UsageError)
      surroundings.printError(`${say(error.key, error.values)}\n${helpFor(name, command, say)}\n`)
    if (error instanceof ApiError) return 1
    if (error instanceof UsageError) return 2
    throw error
  }
}

async function run(command: Command, context: CommandContext): Promise<number> {
  try {
    return await command.run(context)
  } finally {
    context.client.close()
  }
}

function parse(
  command: Command,
  words: readonly string[],
  { language, say, surroundings }: { language: InterfaceLanguage; say: Say; surroundings: CliSurroundings },
): CommandContext | null {
  const parsed = parseWords(command, words)
  if (parsed.values.help === true) return null
  const { min, max } = command.positionals
  if (parsed.positionals.length < min || parsed.positionals.length > max)
    throw new UsageError('positionalsWrong')
  return {
    positionals: parsed.positionals,
    options: parsed.values as CommandContext['options'],
    client: surroundings.connect(),
    language,
    json: parsed.values.json === true,
    print: surroundings.print,
    say,
  }
}

function parseWords(command: Command, words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { ...command.options, ...sharedOptions },
      allowPositionals: true,
    })
  } catch (error) {
    // Node tells in English alone; the option's name is all that is taken from it.
    const message = error instanceof Error ? error.message : ''
    throw new UsageError('optionsWrong', { option: /'(-[^\s'=]*)/.exec(message)?.[1] ?? '' })
  }
}

function withoutCommand(name: string, say: Say, surroundings: CliSurroundings): number {
  if (name === '' || name === '--help' || name === 'help') {
    surroundings.print(`${overview(say)}\n`)
    return 0
  }
  surroundings.printError(`${say('commandUnknown', { command: name })}\n${overview(say)}\n`)
  return 2
}

function overview(say: Say): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.keys(commands).map((name) => `  ${name.padEnd(width)}  ${say(`about.${name}`)}`)
  return [say('usageHead'), '', say('commandsHead'), ...lines, '', say('exitCodes')].join('\n')
}

function helpFor(name: string, command: Command, say: Say): string {
  return [
    `${name}: ${say(`about.${name}`)}`,
    say('usageOne', { command: name, usage: command.usage }),
    say('exitCodes'),
  ].join('\n')
}

function languageOf(words: readonly string[], fallback: InterfaceLanguage): InterfaceLanguage {
  const at = words.indexOf('--lang')
  const given =
    at >= 0 ? words[at + 1] : words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length)
  if (given === undefined) return fallback
  return given.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

function sayIn(language: InterfaceLanguage): Say {
  const sentences: Readonly<Record<string, string>> = language === 'en' ? cliWordsEn : cliWordsZhCn
  return (key, values = {}) => fillPlaces(sentences[key] ?? key, values)
}
