import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asDetected } from '../../../api/types/reading.ts'
import { readTranscript } from '../../../backend/import/read-transcript.ts'
import type { ReadTranscript } from '../../../backend/import/transcript-reading.ts'
import { realFiles, realTranscripts } from '../../real-transcripts.ts'

const root = resolve(import.meta.dirname, '../../..')

/**
 * What is right for each file: its format, its words, and who has how many turns, in order of appearance. The words
 * are the first 12 digits of the SHA-256 of all turns' text without white space. They were taken from the files by
 * other programs than ours (pdftotext, Python's zipfile, csv and json), with every file looked at.
 */
const expected = readFileSync(join(root, 'test/fixtures/real-transcripts.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [file = '', format = '', words = '', turns = ''] = line.split('\t')
    return { file, format, words, turns }
  })

const read = (file: string): Promise<ReadTranscript> =>
  readTranscript(readFileSync(join(realTranscripts, file)), file, asDetected)

const letters = ({ turns }: ReadTranscript) =>
  turns
    .map(({ text }) => text)
    .join('')
    .replace(/[\s\u200b]|\ufeff/gu, '')

function countTurns({ turns }: ReadTranscript): string {
  const counts = new Map<string, number>()
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return [...counts].map(([name, count]) => `${name || 'nobody'} ${count}`).join(', ')
}

describe.skipIf(realTranscripts === '')(
  'real transcripts (skipped where the reference data is absent)',
  () => {
    it('are all in the table', () => {
      const folders = realFiles('').filter((name) => name !== 'SOURCES.md')
      expect(folders.flatMap((folder) => realFiles(folder)).sort()).toEqual(
        expected.map(({ file }) => file).sort(),
      )
    })

    it.each(expected)('come in with their words and speakers: $file', async ({ file, ...right }) => {
      const transcript = await read(file)
      const words = createHash('sha256').update(letters(transcript)).digest('hex').slice(0, 12)
      expect({ format: transcript.format, words, turns: countTurns(transcript) }).toEqual(right)
      expect(transcript.notes.filter(({ code }) => /^(?:encoding|characters)-/.test(code))).toEqual([])
    })

    const goodboy = 'en-hitsave/Goodboy Galaxy - Rik Nicol'
    const keitai = 'en-hitsave/Keitai update Spring 2025'

    it.each([
      // Word for word the same, but cut into lines of their own length where nothing notes the times.
      { name: goodboy, endings: ['json', 'lrc', 'srt', 'text', 'tsv', 'txt', 'vtt'] },
      { name: keitai, endings: ['json', 'srt', 'tsv', 'txt', 'vtt'] },
      // The Word document cuts long statements at 120 characters, in the middle of words.
      ...['A', 'B', 'C'].map((one) => ({
        name: `en-qux360/interview_${one}`,
        endings: ['csv', 'docx', 'xlsx'],
      })),
    ])('give the same words in every format: $name', async ({ name, endings }) => {
      const [first, ...others] = await Promise.all(endings.map((ending) => read(`${name}.${ending}`)))
      for (const other of others) expect(letters(other)).toBe(first === undefined ? '' : letters(first))
    })

    it.each([
      { name: goodboy, endings: ['json', 'lrc', 'srt', 'tsv', 'txt', 'vtt'] },
      { name: keitai, endings: ['json', 'srt', 'tsv', 'vtt'] },
      { name: 'en-qux360/interview_A', endings: ['csv', 'xlsx'] },
    ])('give the same turns and times wherever times are noted: $name', async ({ name, endings }) => {
      const [first, ...others] = await Promise.all(endings.map((ending) => read(`${name}.${ending}`)))
      for (const other of others) expect(other.turns).toEqual(first?.turns)
    })
  },
)
