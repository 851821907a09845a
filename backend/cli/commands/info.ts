import { type Command, report } from '../command.ts'
import { openProjectFile } from '../open-project-file.ts'

export const infoCommand: Command = {
  usage: 'FILE',
  positionals: { min: 1, max: 1 },
  options: {},
  async run(context) {
    const info = await openProjectFile(context)
    const { interviewees } = await context.client.call('interviewee.list', {})
    const interviews = (await context.client.call('interview.list', {})).map((row) => {
      const person = interviewees.find((one) => one.id === row.intervieweeId)
      return {
        ...row,
        code: person?.code ?? '',
        group: person?.group ?? null,
        stratum: person?.stratum ?? '',
      }
    })
    report(context, { project: info, interviews }, [
      context.say('infoProject', { name: info.name, path: info.path }),
      context.say('infoCounts', info.counts),
      ...interviews.map((row) =>
        [
          row.code,
          row.group === null ? '–' : context.say(row.group),
          row.stratum || '–',
          context.say(row.language === 'zh' ? 'characters' : 'words', { length: row.length }),
          context.say('turns', { turns: row.turnCount }),
          row.fileName,
        ].join('\t'),
      ),
    ])
    return 0
  },
}
