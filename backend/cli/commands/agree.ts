import type { AgreementReport } from '../../../api/types/agreement.ts'
import {
  type AgreementSettings,
  agreedRules,
  agreementUnits,
  levelPolicies,
} from '../../../core/agreement/agreement-settings.ts'
import type { AgreementMeasures } from '../../../core/agreement/measure-cells.ts'
import { verdictOf } from '../../../core/agreement/verdict.ts'
import type { Estimate, Interval } from '../../../core/stats/estimate.ts'
import { formatCoefficient } from '../../../core/wording/number.ts'
import { type Command, type CommandContext, flag, listOption, report, textOption } from '../command.ts'
import { openProjectFile } from '../open-project-file.ts'
import { UsageError } from '../usage-error.ts'

export const agreeCommand: Command = {
  usage:
    'FILE [--coder NAME]… [--unit event|interview] [--rule counts|event|segment] [--same-level] [--overlap 0.5] [--levels matched|unit-mean|unit-highest]',
  positionals: { min: 1, max: 1 },
  options: {
    coder: { type: 'string', multiple: true },
    unit: { type: 'string' },
    rule: { type: 'string' },
    'same-level': { type: 'boolean' },
    overlap: { type: 'string' },
    levels: { type: 'string' },
  },
  async run(context) {
    const wanted = wantedSettings(context)
    const { coders } = await openProjectFile(context)
    const coderIds = listOption(context, 'coder').map((name) => {
      const coder = coders.find((one) => one.name === name)
      if (coder === undefined) throw new UsageError('coderUnknown', { coder: name })
      return coder.id
    })
    const { client } = context
    if (Object.keys(wanted).length > 0) {
      const { settings } = await client.call('agreement.run', { coderIds })
      await client.call('agreement.setSettings', { settings: { ...settings, ...wanted } })
    }
    const result = await client.call('agreement.run', { coderIds })
    const { clusters } = await client.call('dictionary.get', {})
    const codes = new Map(
      clusters.flatMap((cluster) => cluster.competencies).map((one) => [one.id, one.code]),
    )
    report(context, { ...result, codes: Object.fromEntries(codes) }, [
      ...overallLines(context, result),
      ...result.competencies.map((one) =>
        measureLine(context, codes.get(one.competencyId) ?? '', one, result),
      ),
    ])
    return 0
  },
}

/** What the command line asks to change; it is saved, so that the window shows the same agreement. */
function wantedSettings(context: CommandContext): Partial<AgreementSettings> {
  const unit = oneOf(context, 'unit', agreementUnits)
  const agreedRule = oneOf(context, 'rule', agreedRules)
  const levels = oneOf(context, 'levels', levelPolicies)
  const overlap = textOption(context, 'overlap')
  const minimumOverlap = Number(overlap)
  if (overlap !== '' && !(minimumOverlap >= 0.01 && minimumOverlap <= 1))
    throw new UsageError('overlapWrong', { overlap })
  return {
    ...(unit === null ? {} : { unit }),
    ...(agreedRule === null ? {} : { agreedRule }),
    ...(levels === null ? {} : { levels }),
    ...(overlap === '' ? {} : { minimumOverlap }),
    ...(flag(context, 'same-level') ? { sameLevel: true } : {}),
  }
}

function oneOf<Value extends string>(
  context: CommandContext,
  option: string,
  known: readonly Value[],
): Value | null {
  const given = textOption(context, option)
  if (given === '') return null
  const found = known.find((one) => one === given)
  if (found === undefined)
    throw new UsageError('choiceUnknown', { option: `--${option}`, given, known: known.join(', ') })
  return found
}

const printed = (value: Estimate) => (value.defined ? formatCoefficient(value.value, 3) : '–')
const within = (interval: Estimate<Interval> | undefined) =>
  interval?.defined === true
    ? `[${formatCoefficient(interval.value.lower)}, ${formatCoefficient(interval.value.upper)}]`
    : ''

function overallLines(
  { say }: CommandContext,
  { overall, doubleCoded, interviewCount }: AgreementReport,
): string[] {
  return [
    say('agreeScope', { count: doubleCoded, of: interviewCount }),
    say('agreeCodes', {
      ...{ alpha: printed(overall.alpha), interval: within(overall.alphaInterval) },
      ...{ ca: printed(overall.categoryAgreement), r: printed(overall.codingReliability) },
    }),
    say('agreeSpans', {
      ...{ alpha: printed(overall.spanAlpha), interval: within(overall.spanInterval) },
      ...{ matched: overall.matched, passages: overall.passages },
    }),
    say('agreeLevels', {
      ...{ icc: printed(overall.icc), interval: within(overall.iccInterval) },
      pairs: overall.levelPairs,
    }),
  ]
}

function measureLine(
  { say }: CommandContext,
  code: string,
  measures: AgreementMeasures & { readonly interval: Estimate<Interval> },
  { settings }: AgreementReport,
): string {
  const { value, coefficient, interval, categoryAgreement, icc } = measures
  const word = value.defined ? say(`verdict.${verdictOf('alpha', value.value, settings)}`) : ''
  return [
    ...[code, coefficient, printed(value), within(interval), word],
    ...[printed(categoryAgreement), printed(icc)],
  ].join('\t')
}
