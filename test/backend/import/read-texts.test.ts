import { describe, expect, it } from 'vitest'
import { asDetected, type ReadingSettings } from '../../../api/types/reading.ts'
import { toWorkbook } from '../../../backend/export/workbook.ts'
import { readTranscript } from '../../../backend/import/read-transcript.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const read = (text: string | Uint8Array, name = 'a.txt', settings: Partial<ReadingSettings> = {}) =>
  readTranscript(typeof text === 'string' ? bytes(text) : text, name, { ...asDetected, ...settings })
const turnsOf = async (text: string | Uint8Array, name?: string, settings?: Partial<ReadingSettings>) =>
  (await read(text, name, settings)).turns.map((turn) => [turn.speaker, turn.text, turn.seconds])

const talk =
  '问：您好，请您讲一件您觉得做得特别成功的事。\n答：好的，那是去年冬天的事情，我们客户的资金出了问题。\n'

describe('the encoding of a text', () => {
  /** The same two lines in GBK and Big5, as old Windows machines write them. */
  const gbk = Buffer.from('cecaa3bac4fabac3a3acc7ebbdb2d2bbbcfecac2a1a30ab4f0a3babac3b5c4a1a30a', 'hex')
  const big5 = Buffer.from('b0dda147b17aa66ea141bdd0c1bfa440a5f3a8c6a1430ab5aaa147a66eaabaa1430a', 'hex')

  it.each([
    ['utf-8', bytes(talk)],
    ['utf-8', bytes(`\uFEFF${talk}`)],
    ['utf-16le', new Uint8Array(Buffer.from(`\uFEFF${talk}`, 'utf16le'))],
    ['utf-16be', new Uint8Array(Buffer.from(`\uFEFF${talk}`, 'utf16le').swap16())],
    ['utf-16le', new Uint8Array(Buffer.from(talk, 'utf16le'))],
    ['utf-16be', new Uint8Array(Buffer.from(talk, 'utf16le').swap16())],
  ])('is recognised as %s, with a mark or without', async (encoding, content) => {
    const transcript = await read(content)
    expect(transcript.encoding).toBe(encoding)
    expect(transcript.turns.map(({ text }) => text)[0]).toBe('您好，请您讲一件您觉得做得特别成功的事。')
  })

  it('is told from what the characters are where several fit', async () => {
    expect(await read(gbk)).toMatchObject({ encoding: 'gb18030' })
    expect((await turnsOf(gbk))[0]).toEqual(['问', '您好，请讲一件事。', null])
    expect(await read(big5)).toMatchObject({ encoding: 'big5' })
    expect((await turnsOf(big5))[0]).toEqual(['問', '您好，請講一件事。', null])
    const western = Buffer.from('Q: It\x92s fine, isn\x92t it?\nA: Caf\xe9 cr\xe8me, please.\n', 'latin1')
    expect(await read(western)).toMatchObject({ encoding: 'windows-1252' })
    expect((await turnsOf(western))[0]).toEqual(['Q', 'It’s fine, isn’t it?', null])
  })

  it('is UTF-16 also where nothing, or nearly nothing, is beyond ASCII', async () => {
    for (const text of ['Q: And then?\nA: I left.\n', 'Q: Wi\u2011Fi?\nA: I left.\n']) {
      for (const [encoding, content] of [
        ['utf-16le', Buffer.from(text, 'utf16le')],
        ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
      ] as const)
        expect(await read(content)).toMatchObject({ encoding, turns: [{}, { text: 'I left.' }] })
    }
    await expect(read(new Uint8Array(400))).rejects.toMatchObject({ code: 'binary-file' })
  })

  it('is not UTF-8 for a few quotation marks of another, but is with a cut character', async () => {
    const western = Buffer.from(`Q: It\x92s fine?\nA: ${'I went there. '.repeat(30)}\n`, 'latin1')
    expect(await read(western)).toMatchObject({
      encoding: 'windows-1252',
      turns: [{ text: 'It’s fine?' }, {}],
    })
    const cut = await read(Buffer.from(talk.repeat(4)).subarray(0, -2))
    expect(cut).toMatchObject({ encoding: 'utf-8', notes: [{ code: 'characters-unreadable' }] })
  })

  it('can be chosen, and says how much cannot be read', async () => {
    const chosen = await read(gbk, 'a.txt', { encoding: 'utf-8' })
    expect(chosen.encoding).toBe('utf-8')
    expect(chosen.encodings[0]?.faults).toBeGreaterThan(5)
    expect(chosen.notes.map(({ code }) => code)).toContain('characters-unreadable')
  })
})

describe('a plain text', () => {
  it('broken by width is joined into paragraphs, if it looks so or is asked for', async () => {
    const broken = [
      'Q: Could you tell me about a time when you had to',
      'convince somebody who did not want to listen to you',
      'at all, and what it was that you did about it then?',
      'A: That was in the winter of the year before last',
      'when our largest customer came to us and said that',
      'the money had to be there before the end of the month',
      'or they would have to look for another bank at once.',
      'Q: And what did you do then, when they had told you',
      'that they would leave you?',
      'A: I went to see the people in the risk department who',
      'I knew from before and asked them to go through it all.',
    ]
    const joined = await read(broken.join('\n'))
    expect(joined.linesJoined).toBe(true)
    expect(joined.turns).toHaveLength(4)
    expect(joined.turns[0]?.text).toBe(
      'Could you tell me about a time when you had to convince somebody who did not want to listen to you at all, and what it was that you did about it then?',
    )
    expect((await read(broken.join('\n'), 'a.txt', { joinLines: false })).turns).toHaveLength(11)
    expect(
      (await read('甲：一\n二\n乙：三\n甲：四\n乙：五', 'a.txt', { joinLines: true })).turns[0]?.text,
    ).toBe('一二')
    expect((await read('甲：一\n二\n乙：三\n甲：四\n乙：五')).linesJoined).toBe(false)
  })

  it('keeps times in brackets at the head of its lines, and takes them out of the words', async () => {
    const text = '[00:01] Well.\n[00:05] And so we went there.\n[01:02:03] Then we left.\n'
    expect(await turnsOf(text)).toEqual([
      ['', 'Well.', 1],
      ['', 'And so we went there.', 5],
      ['', 'Then we left.', 3723],
    ])
  })
})

describe('subtitles', () => {
  it('in SRT give turns with speakers and times, without formatting', async () => {
    const text =
      '1\r\n00:00:01,000 --> 00:00:02,500\r\nAnn: <i>Where</i> were\r\nyou?\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nBob: At {\\an8}home &amp; away.\r\n\r\n3\r\n00:00:04,100 --> 00:00:05,000\r\nAll day.\r\n\r\n4\r\n00:00:06,000 --> 00:00:07,000\r\nAnn: 3 < 4?\r\n\r\n5\r\n00:00:08,000 --> 00:00:09,000\r\nBob: Yes.\r\n'
    const transcript = await read(text)
    expect(transcript.format).toBe('srt')
    expect(await turnsOf(text)).toEqual([
      ['Ann', 'Where were you?', 1],
      ['Bob', 'At home & away. All day.', 3],
      ['Ann', '3 < 4?', 6],
      ['Bob', 'Yes.', 8],
    ])
  })

  it('in WebVTT give the speakers of voice tags, and leave notes and styles out', async () => {
    const text =
      'WEBVTT - title\n\nSTYLE\n::cue { color: red }\n\nNOTE checked\ntwice\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v.loud Ann Lee>Where?</v>\n<v Bob>Here.\n\n00:03.000 --> 00:04.000\n<v Bob>And <c.yellow>there</c>.</v>\n'
    expect(await turnsOf(text, 'a.txt')).toEqual([
      ['Ann Lee', 'Where?', 1],
      ['Bob', 'Here. And there.', 1],
    ])
    expect((await read(text)).notes).toEqual([{ code: 'notes-left-out', params: { count: 2 } }])
  })

  it('that roll are taken once', async () => {
    const rows = ['so we went', 'to the factory', 'and looked at', 'the books', 'all day long', 'until night']
    const text = rows
      .map((row, index) => {
        const shown = index === 0 ? row : `${rows[index - 1]}\n${row}`
        return `00:0${index}.000 --> 00:0${index + 1}.000\n${shown}\n`
      })
      .join('\n')
    const transcript = await read(`WEBVTT\n\n${text}`)
    expect(transcript.turns.map((turn) => turn.text).join(' ')).toBe(rows.join(' '))
    expect(transcript.notes).toEqual([{ code: 'repeated-cues-left-out', params: { count: 5 } }])
  })

  it('in LRC give their times', async () => {
    const text = '[ti:Title]\n[00:01.50]One\n[00:02.00]\n[00:09.10]two.\n[00:12.00]Three.\n'
    expect(await turnsOf(text)).toEqual([
      ['', 'One', 1],
      ['', 'two.', 9],
      ['', 'Three.', 12],
    ])
  })
})

describe('a table of utterances', () => {
  const rows = [
    ['0:01', '问', '你好，"张三"？'],
    ['0:05', '答', '好，\n坐。'],
    ['0:09', '', '谢谢'],
  ]
  const right = [
    ['问', '你好，"张三"？', 1],
    ['答', '好，', 5],
    ['答', '坐。', 5],
    ['答', '谢谢', 9],
  ]

  it('is read from csv, tsv and xlsx, by the names of its columns or by what is in them', async () => {
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
    const csv = rows.map((row) => row.map(quote).join(',')).join('\r\n')
    expect(await turnsOf(`时间,说话人,内容\r\n${csv}`, 'a.csv')).toEqual(right)
    expect(await turnsOf(csv, 'a.csv')).toEqual(right)
    const sheet = { name: '访谈', columns: ['时间', '说话人', '内容'], rows }
    expect(await turnsOf(await toWorkbook([sheet]), 'a.xlsx')).toEqual(right)
    expect((await read(`时间\t说话人\t内容\n0:01\t问\t好\n0:02\t答\t嗯\n`, 'a.txt')).format).toBe('tsv')
  })

  it('is read by other columns where the user says so', async () => {
    const text = 'a,b,c\n1,Ann,one\n2,Bob,two\n3,Ann,three\n4,Bob,four'
    const transcript = await read(text, 'a.csv', { columns: ['text', 'ignore', 'speaker'], headerRow: true })
    expect(transcript.turns.slice(0, 2)).toMatchObject([
      { speaker: 'one', text: '1' },
      { speaker: 'two', text: '2' },
    ])
    expect(transcript.columns[1]).toEqual({ header: 'b', use: 'ignore', samples: ['Ann', 'Bob', 'Ann'] })
    await expect(read(text, 'a.csv', { columns: ['ignore'] })).rejects.toMatchObject({
      code: 'columns-missing',
    })
  })

  it('loses nothing to quotes that are no quotes', async () => {
    const text =
      'start\tend\ttext\n0\t900\t"Well," he said.\n1000\t1900\tand "no"\n2000\t2900\t"Never." "Ever."\n'
    expect((await turnsOf(text, 'a.tsv')).map(([, words]) => words)).toEqual([
      '"Well," he said.',
      'and "no" "Never." "Ever."',
    ])
  })

  it('is told from a text by its tabs where it was pasted without headings, and loses no column', async () => {
    const pasted = (row: (speaker: string, index: number) => string) =>
      ['问', '答', '问', '答'].map((speaker, index) => `${row(speaker, index)}\n`).join('')
    const told = await turnsOf(pasted((speaker, index) => `0:0${index}\t${speaker}\t第${index}件事`))
    expect(told[1]).toEqual(['答', '第1件事', 1])
    const extra = pasted((speaker, index) => `${speaker}\t第${index}件事，很长的一件事\t备注${index}`)
    expect((await turnsOf(extra)).map(([, text]) => text).join('')).toContain('备注3')
  })

  it('may name its delimiter first, as for Excel, and give spans of time', async () => {
    const text =
      'sep=;\r\nTimespan;Speaker;Content\r\n0:00.0 - 0:12.5;Ann;Well, when?\r\n0:12.5 - 0:30;Bob;Now.\r\n'
    expect(await turnsOf(text, 'a.csv')).toEqual([
      ['Ann', 'Well, when?', 0],
      ['Bob', 'Now.', 12],
    ])
  })

  it('has words with commas that nobody put in quotes as one cell', async () => {
    expect(await turnsOf('speaker,text\nAnn,Well, yes, I did?\nBob,No.\n', 'a.csv')).toEqual([
      ['Ann', 'Well, yes, I did?', null],
      ['Bob', 'No.', null],
    ])
  })

  it('is told of columns with words that are not taken, until the user has said what they hold', async () => {
    const text = 'speaker,text,id,remark\nAnn,Well?,1,she laughs\nBob,No.,2,he nods\n'
    expect((await read(text, 'a.csv')).notes).toEqual([{ code: 'columns-left-out', params: { count: 1 } }])
    expect((await read(text, 'a.csv', { columns: ['speaker', 'text', 'ignore', 'ignore'] })).notes).toEqual(
      [],
    )
  })

  it('is looked for in every sheet of a workbook', async () => {
    const about = { name: 'about', columns: ['The third interview'], rows: [['made in March']] }
    const talk = { name: 'talk', columns: ['speaker', 'text'], rows: [['Ann', 'Well?']] }
    const transcript = await read(await toWorkbook([about, talk]), 'a.xlsx')
    expect(transcript.turns.map(({ speaker, text }) => [speaker, text])).toEqual([['Ann', 'Well?']])
    expect(transcript.notes).toEqual([{ code: 'sheets-left-out', params: { count: 1 } }])
  })

  it('is no table where a text merely has commas, whatever its name', async () => {
    const prose = await read('甲：一,二\n乙：三\n甲：四,五,六\n乙：七\n', 'a.csv')
    expect(prose.turns.map(({ text }) => text)).toEqual(['一,二', '三', '四,五,六', '七'])
    expect((await read('甲：一,二,三\n乙：四,五,六\n甲：七,八,九\n乙：十,一,二')).format).toBe('text')
  })
})

describe('the JSON of transcription services', () => {
  const right = [
    ['A', 'Where were you?', 1],
    ['B', 'At home.', 3],
  ]
  const said = [
    { speaker: 'A', text: 'Where were you?', start: 1, end: 2.5 },
    { speaker: 'B', text: 'At home.', start: 3, end: 4 },
  ]

  it.each([
    ['Whisper with speakers', { text: 'Where were you? At home.', segments: said }],
    ['a bare list', said],
    [
      'milliseconds',
      { utterances: said.map((one) => ({ ...one, start: one.start * 1000, end: one.end * 1000 })) },
    ],
    [
      'iFlytek',
      [
        { bg: '1000', ed: '2500', onebest: 'Where were you?', speaker: 'A' },
        { bg: '3000', ed: '4000', onebest: 'At home.', speaker: 'B' },
      ],
    ],
    [
      'iFlytek, word by word',
      {
        lattice: said.map(({ speaker, text, start, end }) => ({
          json_1best: JSON.stringify({
            st: {
              ...{ bg: String(start * 1000), ed: String(end * 1000), rl: speaker },
              rt: [{ ws: text.split(/(?= )/).map((w) => ({ cw: [{ w }, { w: 'worse' }] })) }],
            },
          }),
        })),
      },
    ],
    [
      'Azure',
      {
        recognizedPhrases: said.map(({ speaker, text, start }) => ({
          ...{ speaker, offsetInTicks: start * 1e7 },
          nBest: [{ display: text }, { display: 'worse' }],
        })),
      },
    ],
    [
      'speakers with names of their own',
      {
        sentences: said.map(({ speaker, text, start, end }) => ({
          ...{ speaker: { user_name: speaker }, contents: [{ content: text }] },
          ...{ start_time: start, stop_time: end },
        })),
      },
    ],
    [
      'iFlytek, wrapped in a string',
      {
        data: JSON.stringify([
          { bg: '1000', ed: '2500', onebest: 'Where were you?', speaker: 'A' },
          { bg: '3000', ed: '4000', onebest: 'At home.', speaker: 'B' },
        ]),
      },
    ],
    [
      'Rev',
      {
        monologues: [
          {
            speaker: 'A',
            elements: [
              { type: 'text', value: 'Where', ts: 1, end_ts: 1.2 },
              { type: 'punct', value: ' ' },
              { type: 'text', value: 'were', ts: 1.3, end_ts: 1.5 },
              { type: 'punct', value: ' ' },
              { type: 'text', value: 'you', ts: 1.6, end_ts: 2 },
              { type: 'punct', value: '?' },
            ],
            start: 1,
          },
          {
            speaker: 'B',
            start: 3,
            elements: [
              { type: 'text', value: 'At' },
              { type: 'punct', value: ' ' },
              { type: 'text', value: 'home' },
              { type: 'punct', value: '.' },
            ],
          },
        ],
      },
    ],
    [
      'Tencent',
      {
        ResultDetail: [
          { FinalSentence: 'Where were you?', StartMs: 1000, EndMs: 2500, SpeakerId: 'A' },
          { FinalSentence: 'At home.', StartMs: 3000, EndMs: 4000, SpeakerId: 'B' },
        ],
      },
    ],
    [
      'Deepgram',
      {
        results: {
          channels: [
            {
              alternatives: [
                { transcript: 'Where were you? At home.', words: [{ word: 'where', start: 1 }] },
              ],
            },
          ],
          utterances: said.map(({ text, ...rest }) => ({ ...rest, transcript: text })),
        },
      },
    ],
  ])('is read as %s writes it', async (_, json) => {
    const transcript = await read(JSON.stringify(json), 'a.txt')
    expect(transcript.format).toBe('json')
    expect(transcript.turns.map((turn) => [turn.speaker, turn.text, turn.seconds])).toEqual(right)
  })

  it('is read line by line, too', async () => {
    expect(await turnsOf(said.map((one) => JSON.stringify(one)).join('\n'))).toEqual(right)
  })

  it('with a word at a time gives sentences', async () => {
    const words = 'So we went to the old factory and looked at all of the books until night .'.split(' ')
    const items = [...words, ...words].map((content, index) => ({
      type: content === '.' ? 'punctuation' : 'pronunciation',
      alternatives: [{ content }],
      ...(content === '.'
        ? {}
        : { start_time: String(index), speaker_label: index < words.length ? 'spk_0' : 'spk_1' }),
    }))
    const sentence = 'So we went to the old factory and looked at all of the books until night.'
    expect(
      (await turnsOf(JSON.stringify({ results: { items } }))).map(([speaker, text]) => [speaker, text]),
    ).toEqual([
      ['spk_0', sentence],
      ['spk_1', sentence],
    ])
  })

  it('that says nothing, or breaks off, is refused', async () => {
    await expect(read('{"a": [1, 2]}', 'a.json')).rejects.toMatchObject({ code: 'no-text' })
    await expect(read(JSON.stringify(said).slice(0, 60), 'a.json')).rejects.toMatchObject({
      code: 'damaged-file',
    })
  })
})

describe('text for programs', () => {
  it.each([
    ['a.eaf', '<?xml version="1.0"?>\n<ANNOTATION_DOCUMENT><TIER>Well</TIER></ANNOTATION_DOCUMENT>'],
    ['a.doc', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'],
  ])('is refused, for its marks are no words: %s', async (name, text) => {
    await expect(read(text, name)).rejects.toMatchObject({ code: 'format-not-supported' })
    expect((await read(text, name, { format: 'text' })).format).toBe('text')
  })
})

describe('a web page', () => {
  it('is read as data: its blocks, breaks and tables make lines, its scripts nothing', async () => {
    const text =
      '<!DOCTYPE html><html><head><title>x</title><script>alert(1)</script></head><body><p>Q: One &amp; <b>two</b>?<br>More</p><div hidden>no</div><ul><li>A: Three\n  four</li></ul><img src="http://example.org/x.png"><table><tr><td>0:05</td><td>Q</td><td>Five?</td></tr><tr><td>0:09</td><td>A</td><td>Six.</td></tr></table></body></html>'
    const transcript = await read(text, 'a.doc')
    expect(transcript.format).toBe('html')
    expect(transcript.turns.map((turn) => [turn.speaker, turn.text, turn.seconds])).toEqual([
      ['Q', 'One & two?', null],
      ['Q', 'More', null],
      ['A', 'Three four', null],
      ['Q', 'Five?', 5],
      ['A', 'Six.', 9],
    ])
  })

  it('is decoded as it says', async () => {
    const gbk = Buffer.concat([
      Buffer.from('<html><head><meta charset="gb2312"></head><body><p>'),
      Buffer.from('cecaa3bac4e3bac3', 'hex'),
      Buffer.from('</p></body></html>'),
    ])
    expect(await turnsOf(gbk)).toEqual([['问', '你好', null]])
  })
})
