import { type Command, flag, positional, report } from '../command.ts'
import { findInterview } from '../find-interview.ts'
import { openProjectFile } from '../open-project-file.ts'

/** Prints a transcript exactly as stored: not one character more, not even a last line's end. */
export const textCommand: Command = {
  usage: 'FILE INTERVIEW [--speakers]',
  positionals: { min: 2, max: 2 },
  options: { speakers: { type: 'boolean' } },
  async run(context) {
    await openProjectFile(context)
    const row = await findInterview(context.client, positional(context, 1))
    const interview = await context.client.call('interview.get', { interviewId: row.id })
    if (context.json) {
      report(context, interview, [])
      return 0
    }
    const withSpeakers = () =>
      interview.turns
        .map((turn) => `${turn.speaker}\t${interview.text.slice(turn.start, turn.end)}`)
        .join('\n')
    context.print(flag(context, 'speakers') ? withSpeakers() : interview.text)
    return 0
  },
}
