import { basename, extname } from 'node:path'
import type { Params, Result } from '../../../api/contract.ts'
import { ApiError } from '../../../api/error.ts'
import type { Problem } from '../../../api/types/common.ts'
import type { Group } from '../../../core/model/study.ts'
import { type Command, type CommandContext, listOption, report, textOption } from '../command.ts'
import { errorSentence } from '../error-sentence.ts'
import { openProjectFile } from '../open-project-file.ts'
import { uploadPath } from '../upload-path.ts'
import { UsageError } from '../usage-error.ts'

type Previewed = Result<'import.preview'>[number]
type ImportFile = Params<'import.run'>['files'][number]
interface Refused {
  readonly fileName: string
  readonly problem: Problem
}

export const importCommand: Command = {
  usage:
    'FILE TRANSCRIPT… [--group superior|average] [--stratum NAME] [--encoding NAME] [--interviewer SPEAKER]…',
  positionals: { min: 2, max: 500 },
  options: {
    group: { type: 'string' },
    stratum: { type: 'string' },
    encoding: { type: 'string' },
    interviewer: { type: 'string', multiple: true },
  },
  async run(context) {
    await openProjectFile(context)
    const group = groupOption(context)
    const files: ImportFile[] = []
    const refused: Refused[] = []
    for (const path of context.positionals.slice(1)) {
      const outcome = await preview(context, path)
      if ('problem' in outcome && outcome.problem !== null)
        refused.push({ fileName: basename(path), problem: outcome.problem })
      else files.push(toImport(context, outcome as Previewed, group))
    }
    const done =
      files.length === 0
        ? { imported: [], refused: [] }
        : await context.client.call('import.run', { job: 'command-line', files })
    const result = { imported: done.imported, refused: [...refused, ...done.refused] }
    report(context, result, [
      ...result.imported.map((one) =>
        context.say('imported', { file: one.fileName, turns: one.turnCount, length: one.length }),
      ),
      ...result.refused.map((one) =>
        context.say('refused', { file: one.fileName, why: errorSentence(one.problem, context.language) }),
      ),
    ])
    return result.refused.length > 0 ? 3 : 0
  },
}

/** Uploads and previews one file; what is wrong with it is told in the report and holds up no other. */
async function preview(context: CommandContext, path: string): Promise<Previewed | Refused> {
  try {
    const upload = await uploadPath(context.client, path)
    const reading = { upload, encoding: textOption(context, 'encoding'), speakersOn: [], speakersOff: [] }
    const [previewed] = await context.client.call('import.preview', { files: [reading] })
    if (previewed === undefined) throw new ApiError('internal-error')
    return previewed
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { fileName: basename(path), problem: { code: error.code, params: { ...error.params } } }
  }
}

function toImport(context: CommandContext, previewed: Previewed, group: Group | null): ImportFile {
  const interviewers = listOption(context, 'interviewer')
  return {
    upload: previewed.upload,
    encoding: textOption(context, 'encoding'),
    speakersOn: [],
    speakersOff: [],
    roles: previewed.speakers.map(({ name, role }) => ({
      speaker: name,
      role: interviewers.length === 0 ? role : interviewers.includes(name) ? 'interviewer' : 'interviewee',
    })),
    intervieweeCode:
      previewed.hint.code === ''
        ? basename(previewed.fileName, extname(previewed.fileName))
        : previewed.hint.code,
    group: group ?? previewed.hint.group,
    stratum: textOption(context, 'stratum'),
    language: previewed.language,
    date: previewed.hint.date,
    interviewer: '',
  }
}

function groupOption(context: CommandContext): Group | null {
  const group = textOption(context, 'group')
  if (group === '' || group === 'superior' || group === 'average') return group === '' ? null : group
  throw new UsageError('groupUnknown', { group })
}
