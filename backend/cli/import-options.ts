import { type TwinChoice, twinChoices } from '../../api/types/import.ts'
import { asDetected, columnUses, type ReadingSettings, textFormats } from '../../api/types/reading.ts'
import type { Group } from '../../core/model/study.ts'
import { patternProblem } from '../../core/text/file-name-pattern.ts'
import { type CommandContext, listOption, textOption } from './command.ts'
import { UsageError } from './usage-error.ts'

/** What the command line says of every file it brings in. */
export interface ImportWish {
  readonly pattern: string
  readonly code: string
  readonly group: Group | null
  readonly stratum: string
  readonly date: string
  readonly language: 'zh' | 'en' | null
  readonly onTwin: TwinChoice
}

/** @throws UsageError */
export function importWish(context: CommandContext): ImportWish {
  const pattern = textOption(context, 'pattern')
  if (patternProblem(pattern) !== null) throw new UsageError('patternWrong', { pattern })
  const date = textOption(context, 'date')
  if (!/^(\d{4}-\d{2}-\d{2})?$/.test(date)) throw new UsageError('dateWrong', { date })
  return {
    ...{ pattern, date, code: textOption(context, 'code'), stratum: textOption(context, 'stratum') },
    group: oneOf(context, 'group', ['superior', 'average']),
    language: oneOf(context, 'language', ['zh', 'en']),
    onTwin: oneOf(context, 'on-duplicate', twinChoices) ?? 'skip',
  }
}

/** How every file is to be read. @throws UsageError */
export function importSettings(context: CommandContext): ReadingSettings {
  const columns = textOption(context, 'columns')
  return {
    ...asDetected,
    encoding: encodingOf(textOption(context, 'encoding')),
    format: oneOf(context, 'format', textFormats),
    columns:
      columns === '' ? null : columns.split(',').map((use) => known(use.trim(), 'columns', columnUses)),
    headerRow: yesOrNo(context, 'header'),
    joinLines: yesOrNo(context, 'join-lines'),
    speakersOn: [...listOption(context, 'speakers')],
    speakersOff: [...listOption(context, 'no-speakers')],
  }
}

function encodingOf(encoding: string): string {
  if (encoding === '') return ''
  try {
    return new TextDecoder(encoding).encoding
  } catch {
    throw new UsageError('encodingUnknown', { encoding })
  }
}

function yesOrNo(context: CommandContext, option: string): boolean | null {
  const answer = oneOf(context, option, ['yes', 'no'])
  return answer === null ? null : answer === 'yes'
}

/** One of an option's values; null when it was not given. @throws UsageError */
function oneOf<Value extends string>(
  context: CommandContext,
  option: string,
  values: readonly Value[],
): Value | null {
  const given = textOption(context, option)
  return given === '' ? null : known(given, option, values)
}

/** @throws UsageError unless it is one of those known */
export function known<Value extends string>(given: string, option: string, values: readonly Value[]): Value {
  const found = values.find((value) => value === given)
  if (found === undefined) throw new UsageError('valueUnknown', { option, given, known: values.join(', ') })
  return found
}
