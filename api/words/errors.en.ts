import type { ErrorCode } from '../error.ts'
import type { ErrorWords } from './errors.zh-cn.ts'

export const errorWordsEn: Readonly<Record<ErrorCode, ErrorWords>> = {
  'bad-request': {
    what: 'The window sent a request that breaks the rules ({{method}}: {{where}}).',
    kept: 'Nothing was changed.',
    todo: 'Try again; if it comes back, tell the developers this sentence.',
  },
  'unknown-method': {
    what: 'The window and the program behind it are of different versions ({{method}}).',
    kept: 'Nothing was changed.',
    todo: 'Start the program again.',
  },
  'connection-lost': {
    what: 'The connection to the program was lost.',
    kept: 'Every change that was confirmed is in the project file.',
    todo: 'Start the program again and open the project.',
  },
  'internal-error': {
    what: 'Something went wrong inside the program ({{method}}).',
    kept: 'This step did not happen; the project file is as it was.',
    todo: 'Try again; if it comes back, tell the developers this sentence. It holds nothing of your interviews.',
  },
  'no-project-open': { what: 'No project is open.', kept: '', todo: 'Make or open a project first.' },
  'project-missing': {
    what: 'The project file {{path}} is not there.',
    kept: '',
    todo: 'It may have been moved or renamed, or its disk is not connected. Find it with Open.',
  },
  'project-in-use': {
    what: '{{path}} is open in another window or on another computer.',
    kept: 'The file was not touched.',
    todo: 'Close it there first, or make a copy to look at.',
  },
  'project-in-use-by': {
    what: '{{path}} is open already: by {{user}} on {{computer}}, since {{since}}.',
    kept: 'The file was not touched.',
    todo: 'Close it there first, or make a copy to look at.',
  },
  'project-moved': {
    what: '{{path}} is no longer where it was opened: it was moved, renamed, deleted or replaced, or its drive was taken out.',
    kept: 'Everything before this step is in the file that was opened; this step is kept here.',
    todo: 'Put the file or the drive back and try again, or save everything in another place.',
  },
  'project-read-only': {
    what: '{{path}} is read-only, so no work could be saved in it.',
    kept: 'The file was not touched.',
    todo: 'Copy it to a folder you can write to and open the copy.',
  },
  'project-newer': {
    what: '{{path}} was made by a newer version of Exemplar.',
    kept: 'The file was not touched.',
    todo: 'Update the program, then open it.',
  },
  'project-damaged': {
    what: '{{path}} is damaged and cannot be read in full.',
    kept: 'The file was not touched.',
    todo: 'Keep it, and open a back-up.',
  },
  'project-locked': {
    what: '{{path}} is locked with a password.',
    kept: 'The file was not touched.',
    todo: 'Unlock it with its password.',
  },
  'password-wrong': {
    what: 'This is not the password of {{path}}.',
    kept: 'The file was not touched.',
    todo: 'Try again; capitals count. Nobody can open it without the password.',
  },
  'lock-damaged': {
    what: 'The locked file {{path}} is damaged: not all of it is as it was written.',
    kept: 'The file was not touched.',
    todo: 'Keep it, and open a back-up, or another copy of the file.',
  },
  'lock-beside': {
    what: '{{path}} was written to by somebody else while it was open here.',
    kept: 'That file was left as it is; your work is in {{beside}}, locked with the same password.',
    todo: 'Open one and merge the other into it.',
  },
  'not-a-project': {
    what: '{{path}} is not an Exemplar project.',
    kept: 'The file was not touched.',
    todo: 'Choose a file that ends in .exemplar. Transcripts are added inside a project with Import.',
  },
  'migration-failed': {
    what: 'The project could not be brought up to date ({{migration}}).',
    kept: 'A back-up stands in the same folder; the project is as it was before.',
    todo: 'Keep the back-up and tell the developers.',
  },
  'file-exists': {
    what: '{{path}} is there already.',
    kept: 'It was not touched.',
    todo: 'Choose another name, or choose to write over it.',
  },
  'folder-missing': {
    what: 'The folder {{path}} is not there or cannot be opened.',
    kept: 'Nothing was changed.',
    todo: 'Choose another folder.',
  },
  'disk-full': {
    what: 'The disk is full.',
    kept: 'This step did not happen; everything before it is safe.',
    todo: 'Make room and try again.',
  },
  'write-failed': {
    what: '{{path}} could not be written.',
    kept: 'Everything before is safe.',
    todo: 'Check that the disk is connected and the folder may be written to, then try again.',
  },
  'upload-unknown': {
    what: 'The chosen file did not arrive in full.',
    kept: 'Nothing was changed.',
    todo: 'Choose it again.',
  },
  'empty-file': {
    what: '"{{fileName}}" is empty.',
    kept: 'Nothing was changed.',
    todo: 'Check how the transcript was exported.',
  },
  'binary-file': {
    what: '"{{fileName}}" is not a text.',
    kept: 'Nothing was changed.',
    todo: 'Import transcripts as text, subtitles, Word, OpenDocument, RTF, PDF, a web page, a table or JSON.',
  },
  'format-not-supported': {
    what: 'The format of "{{fileName}}" is not supported.',
    kept: 'Nothing was changed.',
    todo: 'Save a transcript as docx or txt, a table as xlsx or csv.',
  },
  'file-too-large': {
    what: '"{{fileName}}" has {{size}} MB; the limit is {{limit}} MB.',
    kept: 'Nothing was changed.',
    todo: 'No transcript is that large: check that it is the right file, without pictures or sound in it.',
  },
  'damaged-file': {
    what: '"{{fileName}}" is damaged, or not what its ending says.',
    kept: 'Nothing was changed.',
    todo: 'Open it in the program it came from and save it again.',
  },
  'encrypted-file': {
    what: '"{{fileName}}" is protected by a password.',
    kept: 'Nothing was changed.',
    todo: 'Save it without the password in Word or Excel, then import it.',
  },
  'no-text': {
    what: 'There is no text in "{{fileName}}".',
    kept: 'Nothing was changed.',
    todo: 'A scan needs text recognition first.',
  },
  'scanned-pdf': {
    what: '"{{fileName}}" holds pictures only, no text in it.',
    kept: 'Nothing was changed.',
    todo: 'It is a scan: run text recognition (OCR) on it first, then import what that gives.',
  },
  'unpacks-too-large': {
    what: '"{{fileName}}" unpacks to more than {{limit}} MB.',
    kept: 'Nothing was changed.',
    todo: 'No transcript does: open it in the program it came from and save it again, without pictures.',
  },
  'text-too-long': {
    what: '"{{fileName}}" holds more than {{limit}} characters of text.',
    kept: 'Nothing was changed.',
    todo: 'Check that it is the right file; if it is, divide it into several.',
  },
  'paragraph-too-long': {
    what: 'Paragraph {{line}} of "{{fileName}}" has more than {{limit}} characters without a line break.',
    kept: 'Nothing was changed.',
    todo: 'Check how the transcript was exported; each turn should begin a new line.',
  },
  'too-many-lines': {
    what: '"{{fileName}}" has more than {{limit}} lines.',
    kept: 'Nothing was changed.',
    todo: 'No interview has that many: check that it is the right file.',
  },
  'too-many-files': {
    what: '{{count}} files would be too many at once; the limit is {{limit}}.',
    kept: 'The files chosen before are still there.',
    todo: 'Import some of them first, then the others.',
  },
  'uploads-too-large': {
    what: 'With "{{fileName}}" the files waiting to be imported would have more than {{limit}} MB together.',
    kept: 'The files chosen before are still there.',
    todo: 'Import those first, then the others.',
  },
  'reading-too-long': {
    what: 'Reading "{{fileName}}" took more than {{limit}} seconds and was stopped.',
    kept: 'Nothing was changed.',
    todo: 'It may be damaged: open it in the program it came from, save it as docx or txt and import that.',
  },
  'reading-too-large': {
    what: 'Reading "{{fileName}}" needed too much memory and was stopped.',
    kept: 'Nothing was changed.',
    todo: 'It may be damaged: open it in the program it came from, save it as docx or txt and import that.',
  },
  'already-imported': {
    what: '"{{fileName}}" was imported before, for interviewee {{interviewee}}.',
    kept: 'That interview and its codings were not touched.',
    todo: 'There is no need to import it again; to read it with other settings, choose to correct that interview.',
  },
  'name-imported': {
    what: 'A file named "{{fileName}}" was imported before, for interviewee {{interviewee}}; this one is different.',
    kept: 'That interview and its codings were not touched.',
    todo: 'Choose to correct that interview with it (codings stay on their words) or to keep both.',
  },
  'columns-missing': {
    what: '"{{fileName}}" lacks required columns: {{columns}}.',
    kept: 'Nothing was changed.',
    todo: 'Check the headings in its first row.',
  },
  cancelled: { what: 'Stopped, as you asked.', kept: 'Nothing was changed.', todo: '' },
  'not-found': {
    what: 'This is no longer there; it may just have been deleted or undone.',
    kept: 'Nothing was changed.',
    todo: 'Look again, then retry.',
  },
  'name-taken': {
    what: 'This name or code is in use.',
    kept: 'Nothing was changed.',
    todo: 'Choose another.',
  },
  'name-empty': {
    what: 'A name is missing: it may stand in one language, but not in none.',
    kept: 'Nothing was changed.',
    todo: 'Type a name.',
  },
  'groups-hidden': {
    what: 'The coder at work is blind, and the groups have not been opened.',
    kept: 'Nothing was changed.',
    todo: 'Let a lead do it, or open the groups under Comparison (which is recorded).',
  },
  'coding-apart': {
    what: 'Coders work apart at present: only a lead sees what others coded.',
    kept: 'Nothing was changed.',
    todo: 'Let a lead do it, or let a lead end the coding apart under Agreement.',
  },
  'lead-only': {
    what: 'This is for a lead to do: handing out copies and taking them in, other coders and their rights.',
    kept: 'Nothing was changed.',
    todo: 'Switch to a coder who leads, or let one do it.',
  },
  'span-invalid': {
    what: 'The selection does not lie in this transcript.',
    kept: 'Nothing was changed.',
    todo: 'Select again.',
  },
  'text-changed': {
    what: 'The transcript of {{interview}} was changed in the meantime.',
    kept: 'None of your corrections was written; the transcript is as it stands in the project.',
    todo: 'Open the transcript again, then correct it.',
  },
  'text-empty': {
    what: 'Nothing would be left of the transcript.',
    kept: 'Nothing was changed.',
    todo: 'Leave some text, or delete the interview.',
  },
  'event-overlaps': {
    what: 'These turns overlap the event "{{title}}".',
    kept: 'Nothing was changed.',
    todo: 'Choose fewer turns, or change that event first.',
  },
  'part-outside-event': {
    what: 'The selection does not lie in this event.',
    kept: 'Nothing was changed.',
    todo: 'Select words of the event, then mark the part again.',
  },
  'already-coded': {
    what: 'These very words are coded with {{code}} already.',
    kept: 'Both codings are as they were: two alike would be counted twice.',
    todo: 'Delete one of them, or choose other borders or another competency.',
  },
  'level-not-in-scale': {
    what: '{{code}} has no level {{level}}.',
    kept: 'Nothing was changed.',
    todo: 'Choose one of its levels.',
  },
  'level-required': {
    what: 'Every coding in this project needs a level, and this one for {{code}} has none.',
    kept: 'Nothing was changed.',
    todo: 'Choose a level.',
  },
  'competency-in-use': {
    what: '{{code}} has {{count}} codings, so this cannot be done to it.',
    kept: 'Neither the dictionary nor any coding was touched.',
    todo: 'Move those codings to another competency or level, or delete them, first.',
  },
  'dictionary-frozen': {
    what: 'The dictionary is frozen.',
    kept: 'Nothing was changed.',
    todo: 'Begin a new draft on the Dictionary screen first.',
  },
  'reason-required': {
    what: 'A label other than the proposed one needs a reason.',
    kept: 'Nothing was changed.',
    todo: 'Write the reason, then save.',
  },
  'nothing-to-undo': { what: 'There is nothing to undo.', kept: '', todo: '' },
  'nothing-to-redo': { what: 'There is nothing to redo.', kept: '', todo: '' },
  'step-damaged': {
    what: 'This step can be neither undone nor redone: what was noted for it is damaged.',
    kept: 'Nothing was changed; the project is as it was.',
    todo: 'You can go on working; to go back before this step, open an older back-up.',
  },
  'nothing-to-export': {
    what: 'There is nothing to export yet.',
    kept: '',
    todo: 'Import interviews and make a dictionary first.',
  },
}
