import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDetected } from '../../../api/types/reading.ts'
import { readTranscript } from '../../../backend/import/read-transcript.ts'
import { decodeText } from '../../../backend/import/readers/decode-text.ts'
import { realFiles, realTranscripts } from '../../real-transcripts.ts'
import { makeDocx, paragraph, table } from './make-docx.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const failure = (content: Uint8Array, name: string) =>
  readTranscript(content, name, asDetected).then(
    () => 'read',
    (error: { code: string; params: object }) => ({ code: error.code, params: error.params }),
  )
/** 你好，世界 in GBK, as any Windows editor writes it. */
const gbk = Uint8Array.from([0xc4, 0xe3, 0xba, 0xc3, 0xa3, 0xac, 0xca, 0xc0, 0xbd, 0xe7])

describe('decoding', () => {
  it('gives back what was encoded, in UTF-8 and UTF-16 with a byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (raw) => {
        const text = raw.replace(/\p{Cc}/gu, '.')
        expect(decodeText(bytes(`\uFEFF${text}`))).toMatchObject({ text, encoding: 'utf-8' })
        expect(decodeText(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')))).toMatchObject({
          text,
          encoding: 'utf-16le',
        })
      }),
      { seed: 6 },
    )
  })

  it('takes what is not UTF-8 for GB18030, and offers the other encodings that fit', () => {
    const decoded = decodeText(gbk)
    expect(decoded?.text).toBe('你好，世界')
    expect(decoded?.encoding).toBe('gb18030')
    expect(decoded?.candidates).toContainEqual({ encoding: 'windows-1252', faults: 0 })
  })

  it('follows the user, and says where the bytes do not', () => {
    expect(decodeText(gbk, 'windows-1252')?.text).toBe('ÄãºÃ£¬ÊÀ½ç')
    expect(decodeText(gbk, 'utf-8')?.candidates[0]).toEqual({ encoding: 'utf-8', faults: 7 })
    expect(decodeText(gbk, 'no such encoding')?.encoding).toBe('gb18030')
  })
})

describe('reading a transcript', () => {
  it('normalises line ends of every kind, and nothing else', async () => {
    const read = await readTranscript(
      bytes('甲：一 \r\n\r\n乙：二\r乙：甲\r甲：三\u2028四\n  \n尾　'),
      'a.txt',
      asDetected,
    )
    expect(read.turns.map((turn) => turn.text)).toEqual(['一 ', '二', '甲', '三\u2028四', '尾　'])
  })

  it('reads paragraphs, soft breaks and transcript tables of a Word document', async () => {
    const body = [
      paragraph('问：一 & <二>？\v接着'),
      paragraph(''),
      paragraph('答：三，答得多一些。'),
      table([
        ['00:12', '问', '四？'],
        ['00:15', '答', '五，也多一些。'],
      ]),
    ].join('')
    const read = await readTranscript(makeDocx(body), 'a.docx', asDetected)
    expect(read.format).toBe('docx')
    expect(read.turns.map((turn) => [turn.speaker, turn.text])).toEqual([
      ['问', '一 & <二>？'],
      ['问', '接着'],
      ['答', '三，答得多一些。'],
      ['问', '四？'],
      ['答', '五，也多一些。'],
    ])
    expect(read.turns[3]?.seconds).toBe(12)
  })

  it.each(['a.doc', 'a.docx', 'a.pdf', 'a.xlsx'])('reads plain text under the name %s', async (name) => {
    expect((await readTranscript(bytes('问：一？\n答：二。\n'), name, asDetected)).turns).toHaveLength(2)
    expect((await readTranscript(gbk, name, asDetected)).encoding).toBe('gb18030')
  })

  it('says what is wrong with a file by a code and its name, never by its content', async () => {
    const name = 'secret.txt'
    expect(await failure(bytes(''), name)).toEqual({ code: 'empty-file', params: { fileName: name } })
    expect(await failure(bytes(' \n\n '), name)).toEqual({ code: 'no-text', params: { fileName: name } })
    expect(
      await failure(
        Uint8Array.from({ length: 500 }, (_, index) => index % 256),
        name,
      ),
    ).toMatchObject({ code: 'binary-file' })
    expect(await failure(bytes('%PDF-1.7'), 'a.pdf')).toMatchObject({ code: 'damaged-file' })
    expect(await failure(bytes('\u0000not a zip'), 'a.docx')).toMatchObject({ code: 'damaged-file' })
    expect(await failure(makeDocx(paragraph('x')).slice(0, 200), 'a.docx')).toMatchObject({
      code: 'damaged-file',
    })
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
    expect(await failure(ole, 'a.docx')).toMatchObject({ code: 'encrypted-file' })
    expect(await failure(ole, 'a.doc')).toMatchObject({ code: 'damaged-file' })
    expect(await failure(ole, 'a.xls')).toMatchObject({ code: 'format-not-supported' })
  })
})

describe.skipIf(realTranscripts === '')(
  'real transcripts (skipped where the reference data is absent)',
  () => {
    it.each(['zh-archive-tw', 'en-founders-talk', 'en-archive-tw'].flatMap((folder) => realFiles(folder)))(
      'keeps every word of %s',
      async (path) => {
        const source = readFileSync(join(realTranscripts, path))
        const read = await readTranscript(source, path, asDetected)
        const lines = source
          .toString('utf8')
          .split(/\r?\n/)
          .filter((line) => line.trim() !== '')
        const rest = lines.filter((line) => !/^### .{1,20}[：:]$/u.test(line))
        expect(read.turns).toHaveLength(rest.length)
        for (const [index, turn] of read.turns.entries()) {
          const marks = ['', `${turn.speaker}：`, `${turn.speaker}: `, `**${turn.speaker}:** `]
          expect(marks.map((mark) => mark + turn.text)).toContain(rest[index])
        }
      },
    )
  },
)
