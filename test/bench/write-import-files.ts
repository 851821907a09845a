/** `node write-import-files.ts FOLDER TXT DOCX CHARACTERS`: so many interviews as P0.txt … and as P0.docx …. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDocx, paragraph } from '../backend/import/make-docx.ts'
import { makeTranscript } from './make-transcript.ts'

const [folder = '', txt = '', docx = '', characters = ''] = process.argv.slice(2)
const body = makeTranscript(Number(characters))
const text = (index: number) => `访谈者：第 ${index} 次访谈。\n\n${body}`

for (let index = 0; index < Number(txt); index += 1) writeFileSync(join(folder, `P${index}.txt`), text(index))
for (let index = 0; index < Number(docx); index += 1) {
  const paragraphs = text(index).split('\n\n').map(paragraph)
  writeFileSync(join(folder, `P${index}.docx`), makeDocx(paragraphs.join('')))
}
