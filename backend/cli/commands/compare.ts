import { type ComparisonSettings, scoreKinds } from '../../../core/comparison/types.ts'
import { presets } from '../../../core/proposal/parameters.ts'
import { valueOrNull } from '../../../core/stats/estimate.ts'
import { formatNumber, formatP } from '../../../core/wording/number.ts'
import { reasonOf } from '../../../core/wording/reason.ts'
import { inWords, labelInWords } from '../../export/method-words.ts'
import { type Command, type CommandContext, flag, report, textOption } from '../command.ts'
import { openProjectFile } from '../open-project-file.ts'
import { UsageError } from '../usage-error.ts'
import { warningLines } from '../warning-lines.ts'

export const compareCommand: Command = {
  usage:
    'FILE [--score mean-level|highest-level|frequency|rate] [--preset default|strict|paper] [--open-groups]',
  positionals: { min: 1, max: 1 },
  options: { score: { type: 'string' }, preset: { type: 'string' }, 'open-groups': { type: 'boolean' } },
  async run(context) {
    await openProjectFile(context)
    if (flag(context, 'open-groups')) await context.client.call('project.openGroups', {})
    const wanted = wantedSettings(context)
    if (Object.keys(wanted).length > 0) {
      const { settings } = await context.client.call('comparison.run', {})
      await context.client.call('comparison.setSettings', { settings: { ...settings, ...wanted } })
    }
    const result = await context.client.call('comparison.run', {})
    const { clusters } = await context.client.call('dictionary.get', {})
    const codes = new Map(
      clusters.flatMap((cluster) => cluster.competencies).map((one) => [one.id, one.code]),
    )
    report(context, { ...result, competencies: Object.fromEntries(codes) }, [
      ...warningLines(result.warnings, context.language),
      ...result.rows.map((row) => {
        const g = valueOrNull(row.g)
        return [
          codes.get(row.competencyId) ?? '',
          labelInWords(row.proposal.label, context.language),
          g === null ? '–' : formatNumber(g),
          row.pAdjusted === null ? '–' : formatP(row.pAdjusted),
          inWords(reasonOf(row, result.settings), context.language),
        ].join('\t')
      }),
    ])
    return 0
  },
}

/** What the command line asks to change; it is saved, so that the window shows the same comparison. */
function wantedSettings(context: CommandContext): Partial<ComparisonSettings> {
  const [score, preset] = [textOption(context, 'score'), textOption(context, 'preset')]
  const kind = scoreKinds.find((known) => known === score)
  if (score !== '' && kind === undefined)
    throw new UsageError('scoreUnknown', { score, known: scoreKinds.join(', ') })
  const names = Object.keys(presets) as (keyof typeof presets)[]
  const name = names.find((known) => known === preset)
  if (preset !== '' && name === undefined)
    throw new UsageError('presetUnknown', { preset, known: names.join(', ') })
  return {
    ...(kind === undefined ? {} : { score: kind }),
    ...(name === undefined ? {} : { proposal: presets[name] }),
  }
}
