import { resolve } from 'node:path'
import { type Command, flag, listOption, positional, report, textOption } from '../command.ts'
import { UsageError } from '../usage-error.ts'

export const newCommand: Command = {
  usage:
    'FILE [--name NAME] [--language zh|en] [--dictionary ID] [--criterion TEXT] [--coder NAME]… [--blind]',
  positionals: { min: 1, max: 1 },
  options: {
    name: { type: 'string' },
    language: { type: 'string' },
    dictionary: { type: 'string' },
    criterion: { type: 'string' },
    coder: { type: 'string', multiple: true },
    blind: { type: 'boolean' },
  },
  async run(context) {
    const path = resolve(positional(context, 0))
    const language = textOption(context, 'language', context.language === 'en' ? 'en' : 'zh')
    if (language !== 'zh' && language !== 'en') throw new UsageError('languageUnknown', { language })
    const dictionary = textOption(context, 'dictionary')
    await checkDictionary(context, dictionary)
    const names = listOption(context, 'coder')
    const coders = (names.length > 0 ? names : [context.say('defaultCoder')]).map((name) => ({
      name,
      blind: flag(context, 'blind'),
      lead: false,
    }))
    const fileName = path.replace(/^.*[\\/]/, '').replace(/\.exemplar$/, '')
    const info = await context.client.call('project.create', {
      path,
      name: textOption(context, 'name', fileName),
      language,
      criterion: textOption(context, 'criterion'),
      coders,
      dictionary: dictionary === '' ? null : dictionary,
    })
    report(context, info, [context.say('created', { path, competencies: info.counts.competencies })])
    return 0
  },
}

async function checkDictionary(context: Parameters<Command['run']>[0], id: string): Promise<void> {
  if (id === '') return
  const templates = await context.client.call('dictionary.templates', {})
  if (templates.some((template) => template.id === id)) return
  throw new UsageError('dictionaryUnknown', {
    dictionary: id,
    known: templates.map((one) => one.id).join(', '),
  })
}
