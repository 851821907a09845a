import type { Result } from '../../../api/contract.ts'
import type { ModelVersion } from '../../../api/types/model.ts'
import { labelOf, type ModelEntry } from '../../../core/competency-model/model.ts'
import { inWords, labelInWords } from '../../export/method-words.ts'
import { type Command, type CommandContext, flag, report, textOption } from '../command.ts'
import { openProjectFile } from '../open-project-file.ts'
import { UsageError } from '../usage-error.ts'

export const modelCommand: Command = {
  usage: 'FILE [--save NAME [--note TEXT]] [--since VERSION [--until VERSION]] [--open-groups]',
  positionals: { min: 1, max: 1 },
  options: {
    save: { type: 'string' },
    note: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
    'open-groups': { type: 'boolean' },
  },
  async run(context) {
    const { client } = context
    await openProjectFile(context)
    if (flag(context, 'open-groups')) await client.call('project.openGroups', {})
    const name = textOption(context, 'save')
    if (name !== '') await client.call('model.saveVersion', { name, note: textOption(context, 'note') })
    const versions = await client.call('model.versions', {})
    const model = await client.call('model.current', {})
    const since = wantedVersion(context, versions, 'since')
    const until = wantedVersion(context, versions, 'until')
    const found =
      since === null
        ? null
        : await client.call('model.differences', { from: since.id, to: until?.id ?? null })
    report(context, { model, versions, differences: found?.differences ?? null }, [
      ...model.entries.map((entry) => entryLine(context, entry)),
      ...versions.map(({ number, name, coder, at }) =>
        context.say('modelVersion', { number, name, coder, at }),
      ),
      ...(found === null ? [] : differenceLines(context, found)),
    ])
    return 0
  },
}

function wantedVersion(
  context: CommandContext,
  versions: readonly ModelVersion[],
  option: 'since' | 'until',
): ModelVersion | null {
  const wanted = textOption(context, option)
  if (wanted === '') return null
  const version = versions.find(({ number }) => String(number) === wanted)
  if (version === undefined) throw new UsageError('versionUnknown', { version: wanted })
  return version
}

function entryLine({ language, say }: CommandContext, entry: ModelEntry): string {
  const { decision } = entry
  const why =
    decision === null
      ? inWords(entry.reason, language)
      : say('modelDecided', {
          label: labelInWords(entry.proposed, language),
          coder: decision.coder,
          reason: decision.reason || '–',
        })
  return [entry.code, labelInWords(labelOf(entry), language), why].join('\t')
}

function differenceLines(
  { language, say }: CommandContext,
  { differences }: Result<'model.differences'>,
): string[] {
  if (differences.length === 0) return [say('modelSame')]
  const labelled = (entry: ModelEntry | null) =>
    entry === null ? say('modelNothing') : labelInWords(labelOf(entry), language)
  return differences.map(({ before, after, causes }) =>
    say('modelDiffers', {
      code: (after ?? before)?.code ?? '',
      before: labelled(before),
      after: labelled(after),
      causes: causes.map((cause) => say(`cause.${cause}`)).join(', '),
    }),
  )
}
