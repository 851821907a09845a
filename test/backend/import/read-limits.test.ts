import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { asDetected } from '../../../api/types/reading.ts'
import { readTranscript } from '../../../backend/import/read-transcript.ts'
import { makeDoc } from './make-doc.ts'
import { makeDocx, paragraph } from './make-docx.ts'
import { makeOdt } from './make-odt.ts'
import { makePdf } from './make-pdf.ts'

const failure = (bytes: Uint8Array, name: string) =>
  readTranscript(bytes, name, asDetected).then(
    () => 'read',
    (error: { code: string; params: object }) => ({ code: error.code, ...error.params }),
  )
const xml = '<?xml version="1.0"?>'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const megabyte = 1024 * 1024

describe('a file that is a trap', () => {
  it('and unpacks to far more than it holds is refused, whether it says so or not', async () => {
    const claim = (bytes: Uint8Array, size: number) => {
      const claiming = Buffer.from(bytes)
      claiming.writeUInt32LE(size, claiming.lastIndexOf(Buffer.from('504b0102', 'hex')) + 24)
      return claiming
    }
    const small = zipSync({ 'word/document.xml': new Uint8Array(3 * megabyte) })
    const bomb = claim(small, 150 * megabyte)
    expect(bomb.length).toBeLessThan(megabyte / 100)
    expect(await failure(bomb, 'a.docx')).toEqual({
      code: 'unpacks-too-large',
      fileName: 'a.docx',
      limit: 100,
    })
    expect(await failure(claim(small, 1000), 'a.docx')).toMatchObject({ code: 'damaged-file' })
  })

  it('and holds thousands of parts, or archives in archives, is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`p${at}`, strToU8('x')]))
    expect(await failure(zipSync(parts), 'a.docx')).toMatchObject({ code: 'unpacks-too-large' })
    const nested = zipSync({ 'inner.docx': makeDocx(paragraph('甲：一')) })
    expect(await failure(nested, 'a.docx')).toMatchObject({ code: 'format-not-supported' })
  })

  it('and calls its parts by paths that lead elsewhere gives its own words, and nothing is written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'exemplar-slip-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const target = join(folder, 'evil')
    const parts = unzipSync(makeDocx(paragraph('甲：一')))
    const slips = [
      '../'.repeat(20) + target.slice(1),
      target,
      target.replaceAll('/', '\\'),
      `word/../..${target}`,
    ]
    const others = Object.fromEntries(slips.map((name) => [name, strToU8('evil')]))
    const read = await readTranscript(zipSync({ ...others, ...parts }), 'a.docx', asDetected)
    expect(JSON.stringify(read)).toContain('一')
    expect(JSON.stringify(read)).not.toContain('evil')
    expect(readdirSync(folder)).toEqual([])
  })

  it('and grows by entities, or asks for others’ files, is refused or gives only its own words', async () => {
    const laughs = `${xml}<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document ${word}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
    expect(await failure(zipSync({ 'word/document.xml': strToU8(laughs) }), 'a.docx')).toMatchObject({
      code: 'damaged-file',
    })
    const outside = laughs.replace('"ha"', 'SYSTEM "file:///etc/passwd"')
    expect(await failure(zipSync({ 'word/document.xml': strToU8(outside) }), 'a.docx')).toMatchObject({
      code: 'damaged-file',
    })
  })

  it('and nests for ever is refused, or read as if it did not', async () => {
    const depth = 100_000
    expect(await failure(makeDocx('<w:sdt>'.repeat(depth)), 'a.docx')).toMatchObject({ code: 'damaged-file' })
    expect(await failure(makeOdt('<text:list>'.repeat(depth)), 'a.odt')).toMatchObject({
      code: 'damaged-file',
    })
    const rtf = `{\\rtf1 ${'{'.repeat(depth)}x${'}'.repeat(depth)}}`
    expect(await failure(strToU8(rtf), 'a.rtf')).toMatchObject({ code: 'damaged-file' })
    const json = `{"segments":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect(await failure(strToU8(json), 'a.json')).toMatchObject({ code: 'no-text' })
    const html = `<html><body>${'<div>'.repeat(depth)}Q: one`
    expect(await failure(strToU8(html), 'a.html')).toMatchObject({ code: 'damaged-file' })
    const unclosed = `<html><body>${'<b>Q: <font>one<br>'.repeat(2000)}`
    expect(await failure(strToU8(unclosed), 'a.html')).toBe('read')
  })

  it('and has more lines than any interview is refused with its limit', async () => {
    const lines = Buffer.from('好\n'.repeat(100_001))
    expect(await failure(lines, 'a.txt')).toMatchObject({ code: 'too-many-lines', limit: 100_000 })
    const paragraphs = makeDocx('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(100_001))
    expect(await failure(paragraphs, 'a.docx')).toMatchObject({ code: 'too-many-lines' })
  })

  it('and is one line of ten megabytes is refused with its limit', async () => {
    for (const line of ['好', '甲：', 'a b: ', '[00:01] ']) {
      const long = Buffer.from(line.repeat(10 * megabyte).slice(0, 10 * megabyte))
      expect(await failure(new Uint8Array(long.subarray(0, 10 * megabyte)), 'a.txt')).toMatchObject({
        code: 'paragraph-too-long',
      })
    }
  })

  it('and has a part with a password, or whose bytes were changed, says so', async () => {
    const whole = Buffer.from(makeDocx(paragraph('甲：一')))
    const entries = Buffer.from('504b0102', 'hex')
    const locked = Buffer.from(whole)
    for (let at = locked.indexOf(entries); at !== -1; at = locked.indexOf(entries, at + 1))
      locked.writeUInt16LE(locked.readUInt16LE(at + 8) | 1, at + 8)
    expect(await failure(locked, 'a.docx')).toMatchObject({ code: 'encrypted-file' })
    const stored = Buffer.from(
      zipSync({
        'word/document.xml': [strToU8(`${xml}<w:document ${word}>word</w:document>`), { level: 0 }],
      }),
    )
    stored.write('WORD', stored.indexOf('>word<') + 1)
    expect(await failure(stored, 'a.docx')).toMatchObject({ code: 'damaged-file' })
  })

  it('is not read on once nobody wants it', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'))
    const bytes = makeDocx(paragraph('甲：一'))
    await expect(readTranscript(bytes, 'a.docx', asDetected, stopped)).rejects.toThrow('stopped')
    const page = Array.from({ length: 50 }, (_, at) => ({ x: 72, y: 800 - at * 14, text: `Q: one ${at}?` }))
    const long = makePdf(Array.from({ length: 300 }, () => page))
    const stopping = new AbortController()
    const reading = readTranscript(long, 'a.pdf', asDetected, stopping.signal)
    stopping.abort(new Error('stopped while reading'))
    await expect(reading).rejects.toThrow('stopped while reading')
    expect(await failure(makePdf([page]), 'b.pdf')).toBe('read')
  })

  it('and leads a reader round in circles is refused', async () => {
    const round = Buffer.from(makeDoc('问：你好吗？\r'))
    expect(await failure(round, 'a.doc')).toBe('read')
    // The allocation table follows the header; its third sector comes after its fourth.
    round.writeInt32LE(2, 512 + 3 * 4)
    expect(await failure(round, 'a.doc')).toMatchObject({ code: 'damaged-file' })
  })
})
