import { resolve } from 'node:path'
import { type MergedFile, type MergeQuestion, type MergeSide, mergeSide } from '../../../api/types/merge.ts'
import { mergeWordsEn } from '../../../api/words/merge.en.ts'
import { mergeWordsZhCn } from '../../../api/words/merge.zh-cn.ts'
import { fillPlaces } from '../../../core/wording/fill-places.ts'
import { errorSentence } from '../../program/error-sentence.ts'
import { type Command, type CommandContext, flag, positional, report, textOption } from '../command.ts'
import { openProjectFile } from '../open-project-file.ts'
import { UsageError } from '../usage-error.ts'

export const mergeCommand: Command = {
  usage: 'FILE RETURNED… [--preview] [--where-both mine|theirs]',
  positionals: { min: 2, max: 101 },
  options: { preview: { type: 'boolean' }, 'where-both': { type: 'string' } },
  async run(context) {
    const { client } = context
    const side = wantedSide(context)
    await openProjectFile(context)
    const paths = context.positionals.slice(1).map((_path, index) => resolve(positional(context, index + 1)))
    const preview = await client.call('merge.preview', { paths })
    const answers =
      side === null
        ? []
        : preview.flatMap(({ path, questions }) => questions.map(({ id }) => ({ path, id, answer: side })))
    const method = flag(context, 'preview') ? 'merge.preview' : 'merge.run'
    const files = await client.call(method, { paths, answers })
    report(
      context,
      files,
      files.flatMap((file) => linesOf(file, context)),
    )
    return files.some(({ problem, questions }) => problem !== null || questions.length > 0) ? 3 : 0
  },
}

/** Whose state holds everywhere where both sides changed the same; null: as the preview says. */
function wantedSide(context: CommandContext): MergeSide | null {
  const wanted = textOption(context, 'where-both')
  if (wanted === '') return null
  const side = mergeSide.safeParse(wanted)
  if (!side.success) throw new UsageError('sideUnknown', { side: wanted })
  return side.data
}

function linesOf(file: MergedFile, { language, say }: CommandContext): string[] {
  const { path, coders, problem, lines, questions } = file
  const words = language === 'en' ? mergeWordsEn : mergeWordsZhCn
  if (problem !== null) return [say('mergeRefused', { path, why: errorSentence(problem, language) })]
  const done = lines.map(({ code, count, names }) =>
    fillPlaces(words[code], { count, names: names.join(', ') }),
  )
  return [
    say('mergedFile', { path, coders: coders.join(', ') }),
    ...(done.length + questions.length === 0 ? [say('mergeNothing')] : done).map((line) => `  ${line}`),
    ...questions.map((question) => `  ${questionLine(question, say)}`),
  ]
}

function questionLine({ kind, name, gone, answer }: MergeQuestion, say: CommandContext['say']): string {
  const what = say(gone === null ? 'mergeBoth' : gone === 'mine' ? 'mergeGoneHere' : 'mergeGoneThere')
  return say('mergeQuestion', {
    kind: say(`mergeKind.${kind}`),
    name,
    what,
    answer: say(answer === 'mine' ? 'mergeMine' : 'mergeTheirs'),
  })
}
