import type { Command } from './command.ts'
import { agreeCommand } from './commands/agree.ts'
import { checkCommand } from './commands/check.ts'
import { compareCommand } from './commands/compare.ts'
import { exportCommand } from './commands/export.ts'
import { handOutCommand } from './commands/hand-out.ts'
import { importCommand } from './commands/import.ts'
import { importCodingsCommand } from './commands/import-codings.ts'
import { importIntervieweesCommand } from './commands/import-interviewees.ts'
import { infoCommand } from './commands/info.ts'
import { lockCommand } from './commands/lock.ts'
import { mergeCommand } from './commands/merge.ts'
import { modelCommand } from './commands/model.ts'
import { newCommand } from './commands/new.ts'
import { textCommand } from './commands/text.ts'
import { unlockCommand } from './commands/unlock.ts'

/** Every command, by name, in the order of the way through. */
export const commands: Readonly<Record<string, Command>> = {
  new: newCommand,
  import: importCommand,
  'import-interviewees': importIntervieweesCommand,
  info: infoCommand,
  text: textCommand,
  'import-codings': importCodingsCommand,
  'hand-out': handOutCommand,
  merge: mergeCommand,
  agree: agreeCommand,
  compare: compareCommand,
  model: modelCommand,
  export: exportCommand,
  check: checkCommand,
  lock: lockCommand,
  unlock: unlockCommand,
}
