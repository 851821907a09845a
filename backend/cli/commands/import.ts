import { basename, resolve } from 'node:path'
import type { Params } from '../../../api/contract.ts'
import { ApiError } from '../../../api/error.ts'
import type { ImportReport } from '../../../api/types/import.ts'
import type { ReadingSettings } from '../../../api/types/reading.ts'
import { readFileName } from '../../../core/text/file-name-pattern.ts'
import { noteSentence } from '../../import/import-report.ts'
import { errorSentence } from '../../program/error-sentence.ts'
import { type Command, type CommandContext, flag, listOption, report, textOption } from '../command.ts'
import { filesUnder } from '../files-under.ts'
import { type ImportWish, importSettings, importWish } from '../import-options.ts'
import { openProjectFile } from '../open-project-file.ts'
import { uploadPath } from '../upload-path.ts'
import { UsageError } from '../usage-error.ts'

type ImportFile = Params<'import.run'>['files'][number]
type Refused = ImportReport['refused']

const text = { type: 'string' } as const
const several = { type: 'string', multiple: true } as const

export const importCommand: Command = {
  usage: [
    'FILE TRANSCRIPT-OR-FOLDER… [--preview]',
    '[--encoding NAME] [--format NAME] [--columns USE,USE…] [--header yes|no] [--join-lines yes|no]',
    '[--speakers NAME]… [--no-speakers NAME]… [--interviewer SPEAKER]…',
    '[--pattern PATTERN] [--code CODE] [--group superior|average] [--stratum NAME] [--date YYYY-MM-DD] [--language zh|en]',
    '[--on-duplicate skip|replace|both] [--report PATH]',
  ].join('\n  '),
  positionals: { min: 2, max: 2001 },
  options: {
    ...{ encoding: text, format: text, columns: text, header: text, 'join-lines': text },
    ...{ speakers: several, 'no-speakers': several, interviewer: several },
    ...{ pattern: text, code: text, group: text, stratum: text, date: text, language: text },
    ...{ 'on-duplicate': text, report: text, preview: { type: 'boolean' } },
  },
  async run(context) {
    const settings = importSettings(context)
    const wish = importWish(context)
    const { groupsHidden } = await openProjectFile(context)
    const { uploads, refused } = await uploadAll(context)
    if (flag(context, 'preview')) return showPreviews(context, uploads, { settings, refused })
    const files: ImportFile[] = []
    for (const given of uploads) files.push(await toImport(context, given, { settings, wish, groupsHidden }))
    const done =
      files.length === 0
        ? { imported: [], refused: [] }
        : await context.client.call('import.run', { job: 'command-line', files })
    const result = { imported: done.imported, refused: [...refused, ...done.refused] }
    await saveReport(context, result)
    report(context, result, reportLines(context, result))
    return result.refused.length > 0 ? 3 : 0
  },
}

interface Uploaded {
  readonly upload: string
  readonly fileName: string
}

/** Hands every file over; one that is too large is told in the report and holds up no other. */
async function uploadAll(context: CommandContext) {
  const uploads: Uploaded[] = []
  const refused: Refused = []
  const given = context.positionals.slice(1)
  const paths = given.flatMap(filesUnder)
  if (paths.length === 0) throw new UsageError('noFiles', { paths: given.join(', ') })
  for (const path of paths) {
    try {
      uploads.push({ upload: await uploadPath(context.client, path), fileName: basename(path) })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      refused.push({ fileName: basename(path), problem: { code: error.code, params: { ...error.params } } })
    }
  }
  return { uploads, refused }
}

async function showPreviews(
  context: CommandContext,
  uploads: readonly Uploaded[],
  { settings, refused }: { readonly settings: ReadingSettings; readonly refused: Refused },
): Promise<0 | 3> {
  const files = uploads.map(({ upload }) => ({ ...settings, upload }))
  const previews = files.length === 0 ? [] : await context.client.call('import.preview', { files })
  const bad = [
    ...refused,
    ...previews.flatMap((one) => (one.problem === null ? [] : [{ ...one, problem: one.problem }])),
  ]
  report(context, { previews, refused }, [
    ...previews.flatMap((one) =>
      one.problem === null
        ? [
            context.say('previewed', {
              ...{ file: one.fileName, format: [one.format, one.encoding].filter(Boolean).join(' ') },
              ...{ turns: one.turnCount, length: one.length },
              speakers: one.speakers
                .map(
                  ({ name, role }) => `${name || context.say('noSpeaker')} (${context.say(`role.${role}`)})`,
                )
                .join(', '),
            }),
            ...noteLines(context, one),
          ]
        : [],
    ),
    ...bad.map((one) => refusedLine(context, one)),
  ])
  return bad.length > 0 ? 3 : 0
}

async function saveReport(context: CommandContext, result: ImportReport): Promise<void> {
  const path = textOption(context, 'report')
  if (path === '') return
  const { language } = context
  await context.client.call('import.saveReport', {
    report: result,
    path: resolve(path),
    overwrite: true,
    language,
  })
}

function reportLines(context: CommandContext, { imported, refused }: ImportReport): string[] {
  return [
    ...imported.flatMap((one) => {
      const { fileName: file, turnCount: turns, length, needsReview, gone } = one
      const done = one.isCorrection
        ? context.say('corrected', { file, turns, length, needsReview, gone })
        : context.say('imported', { file, turns, length })
      return [done, ...noteLines(context, one)]
    }),
    ...refused.map((one) => refusedLine(context, one)),
  ]
}

/** What the reader of a file did, a line each, below the file. */
function noteLines(
  { language }: CommandContext,
  { notes }: Pick<ImportReport['imported'][number], 'notes'>,
): string[] {
  return notes.map((note) => `  ${noteSentence(note, language)}`)
}

function refusedLine(context: CommandContext, { fileName, problem }: Refused[number]): string {
  return context.say('refused', { file: fileName, why: errorSentence(problem, context.language) })
}

async function toImport(
  context: CommandContext,
  { upload, fileName }: Uploaded,
  {
    settings,
    wish,
    groupsHidden,
  }: { readonly settings: ReadingSettings; readonly wish: ImportWish; readonly groupsHidden: boolean },
): Promise<ImportFile> {
  const { pattern, ...given } = wish
  const facts = readFileName(fileName, pattern) ?? readFileName(fileName, '')
  return {
    ...settings,
    ...{ upload, roles: await rolesOf(context, { ...settings, upload }), interviewer: '' },
    intervieweeCode: given.code || facts?.code || fileName,
    // A blind coder's import leaves groups alone, whatever the names of files say.
    group: given.group ?? (groupsHidden ? null : (facts?.group ?? null)),
    stratum: given.stratum || (facts?.stratum ?? ''),
    date: given.date || (facts?.date ?? ''),
    ...{ language: given.language, onTwin: given.onTwin },
  }
}

/** With --interviewer, whoever is named asks and everybody else answers; without, as the importer guesses. */
async function rolesOf(
  context: CommandContext,
  reading: Params<'import.preview'>['files'][number],
): Promise<ImportFile['roles']> {
  const interviewers = listOption(context, 'interviewer')
  if (interviewers.length === 0) return []
  const [preview] = await context.client.call('import.preview', { files: [reading] })
  return (preview?.speakers ?? []).map(({ name }) => ({
    speaker: name,
    role: interviewers.includes(name) ? 'interviewer' : 'interviewee',
  }))
}
