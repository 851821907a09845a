import { type Command, report } from '../command.ts'
import { openProjectFile } from '../open-project-file.ts'

export const checkCommand: Command = {
  usage: 'FILE',
  positionals: { min: 1, max: 1 },
  options: {},
  async run(context) {
    await openProjectFile(context)
    const result = await context.client.call('project.check', {})
    report(context, result, [
      context.say(result.problems.length === 0 ? 'checkClean' : 'checkProblems', {
        checked: result.checked,
        problems: result.problems.length,
      }),
      ...result.problems.map((problem) => `${problem.code}\t${JSON.stringify(problem.params)}`),
    ])
    return result.problems.length === 0 ? 0 : 3
  },
}
