import type { InterfaceLanguage } from '../../../api/types/common.ts'
import { problemCodes } from '../../../api/types/problem.ts'
import { problemWordsEn } from '../../../api/words/problems.en.ts'
import { problemWordsZhCn } from '../../../api/words/problems.zh-cn.ts'
import { fillPlaces } from '../../../core/wording/fill-places.ts'
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
      ...result.problems.map(({ code, params }) => sentence(code, params, context.language)),
    ])
    return result.problems.length === 0 ? 0 : 3
  },
}

function sentence(
  code: string,
  params: Readonly<Record<string, string | number>>,
  language: InterfaceLanguage,
): string {
  const known = problemCodes.find((one) => one === code)
  const words = language === 'en' ? problemWordsEn : problemWordsZhCn
  return known === undefined ? code : fillPlaces(words[known], params)
}
