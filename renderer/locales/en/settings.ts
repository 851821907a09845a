import type { English } from '../english.ts'
import type { settings as zhCn } from '../zh-cn/settings.ts'

export const settings: English<typeof zhCn> = {
  title: 'Project settings',
  name: 'Name of the project',
  criterion: 'Criterion',
  criterionHelp:
    'How superior and average were told apart; it goes into the report, and Comparison warns while it is missing.',
  levelRequired: 'Every coding must have a level',
  sameSample:
    'The dictionary was drawn from these interviews (Comparison warns that significance is optimistic)',
  coders: 'Coders',
  blind: 'blind',
  lead: 'lead',
  coderName: 'Name of {{name}}',
  newCoder: 'New coder',
  addCoder: 'Add coder',
  path: 'Project file: {{path}}',
}
