import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { asDetected } from '../../../api/types/reading.ts'
import { readTranscript } from '../../../backend/import/read-transcript.ts'
import { makeDoc } from './make-doc.ts'
import { makeDocx, paragraph, table } from './make-docx.ts'
import { makeOdt } from './make-odt.ts'
import { makePdf } from './make-pdf.ts'

const read = (bytes: Uint8Array, name: string) => readTranscript(bytes, name, asDetected)
const said = async (bytes: Uint8Array, name = 'a') =>
  (await read(bytes, name)).turns.map(({ speaker, text }) => [speaker, text])
const codes = async (bytes: Uint8Array) =>
  (await read(bytes, 'a')).notes.map(({ code, params }) => [code, params.count])
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const failure = (bytes: Uint8Array, name = 'a') =>
  read(bytes, name).then(
    () => 'read',
    (error: { code: string }) => error.code,
  )

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const lines = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`

describe('a Word document', () => {
  it('has its footnotes in brackets at their places', async () => {
    const body = lines(run('甲：那年'), '<w:r><w:footnoteReference w:id="2"/></w:r>', run('冬天。'))
    const notes =
      '<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>2019 年</w:t></w:r></w:p><w:p><w:r><w:t>补</w:t></w:r></w:p></w:footnote></w:footnotes>'
    const bytes = makeDocx(body + paragraph('乙：嗯') + paragraph('甲：完'), { 'word/footnotes.xml': notes })
    expect((await said(bytes))[0]).toEqual(['甲', '那年[2019 年 补]冬天。'])
    expect(await codes(bytes)).toEqual([['footnotes-in-brackets', 1]])
  })

  it('has what was inserted, not what was deleted, and tells comments and hidden text', async () => {
    const body = [
      lines(run('问：'), `<w:ins w:id="1">${run('新')}</w:ins>`, run('问题？')),
      lines(run('答：好'), `<w:del w:id="2"><w:r><w:delText>不</w:delText></w:r></w:del>`, run('。')),
      lines(run('答：见'), run('密', '<w:vanish/>'), run('了。')),
    ].join('')
    const comments =
      '<w:comments xmlns:w="w"><w:comment w:id="0"><w:p><w:r><w:t>查</w:t></w:r></w:p></w:comment></w:comments>'
    const bytes = makeDocx(body, { 'word/comments.xml': comments })
    expect(await said(bytes)).toEqual([
      ['问', '新问题？'],
      ['答', '好。'],
      ['答', '见了。'],
    ])
    expect(await codes(bytes)).toEqual([
      ['comments-left-out', 1],
      ['deleted-text-left-out', 1],
      ['inserted-text-taken', 1],
      ['hidden-text-left-out', 1],
    ])
  })

  it('joins a paragraph whose end was deleted with the next', async () => {
    const deletedEnd = '<w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>'
    const body = `<w:p>${deletedEnd}${run('问：你')}</w:p>${lines(run('好？'))}${lines(run('答：嗯'))}`
    expect(await said(makeDocx(body))).toEqual([
      ['问', '你好？'],
      ['答', '嗯'],
    ])
  })

  it('knows speakers by bold names, with a colon or without, beside the words or above them', async () => {
    const bold = (text: string) => run(text, '<w:b/>')
    const talk = (asker: string, answerer: string) =>
      [asker, '一？', answerer, '二。', asker, '三？', answerer, '四。']
        .map((text, index) => (index % 2 === 0 ? bold(text) : run(text)))
        .map((one, index, all) => (index % 2 === 0 ? lines(one, all[index + 1] ?? '') : ''))
        .join('')
    const right = [
      ['王芳', '一？'],
      ['李雷', '二。'],
      ['王芳', '三？'],
      ['李雷', '四。'],
    ]
    expect(await said(makeDocx(talk('王芳：', '李雷：')))).toEqual(right)
    expect(await said(makeDocx(talk('王芳 ', '李雷 ')))).toEqual(right)
    const above = ['王芳', '一？', '李雷', '二。', '王芳', '三？', '李雷', '四。']
    const paragraphs = above.map((text, index) => lines(index % 2 === 0 ? bold(text) : run(text)))
    expect(await said(makeDocx(paragraphs.join('')))).toEqual(right)
  })

  it('has what follows a table of utterances as nobody’s, until somebody is named', async () => {
    const talk = table([
      ['说话人', '内容'],
      ['问', '四？'],
      ['答', '五。'],
    ])
    expect(await said(makeDocx(talk + ['访谈结束', '问：六？', '七'].map(paragraph).join('')))).toEqual([
      ['问', '四？'],
      ['答', '五。'],
      ['', '访谈结束'],
      ['问', '六？'],
      ['问', '七'],
    ])
  })

  it('has who asks and who answers as details above a table in which others speak', async () => {
    const talk = table([
      ['说话人', '内容'],
      ['王', '四？'],
      ['李', '五。'],
    ])
    expect(await said(makeDocx(paragraph('访谈者：王') + paragraph('受访者：李') + talk))).toEqual([
      ['', '访谈者：王'],
      ['', '受访者：李'],
      ['王', '四？'],
      ['李', '五。'],
    ])
  })

  it('has a title above the header of its table as a line of nobody’s', async () => {
    const rows = [
      ['访谈记录', ''],
      ['日期', '3 月 5 日'],
      ['说话人', '内容'],
      ['问', '四？'],
      ['答', '五。'],
    ]
    const right = [
      ['', '访谈记录'],
      ['', '日期\t3 月 5 日'],
      ['问', '四？'],
      ['答', '五。'],
    ]
    expect(await said(makeDocx(table(rows)))).toEqual(right)
    const csv = new Uint8Array(Buffer.from(rows.map((row) => row.join(',')).join('\n')))
    expect(await said(csv, 'a.csv')).toEqual(right)
  })

  it('has its tables of utterances as turns, and other tables as their cells', async () => {
    const talk = table([
      ['时间', '说话人', '内容'],
      ['00:00:12', '问', '四？'],
      ['00:01:15', '答', '五。'],
      ['', '', '还有六。'],
    ])
    const other = table([['姓名：张三', '部门：信贷部', '年龄：四十', '一', '二', '三', '四', '五', '六']])
    const { turns } = await read(makeDocx(other + talk), 'a')
    expect(turns.slice(0, 3).map(({ text }) => text)).toEqual(['姓名：张三', '部门：信贷部', '年龄：四十'])
    expect(turns.slice(-3).map(({ speaker, text, seconds }) => [speaker, text, seconds])).toEqual([
      ['问', '四？', 12],
      ['答', '五。', 75],
      ['答', '还有六。', null],
    ])
  })

  it('has the words of text boxes after their paragraph, once', async () => {
    const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`
    const both = `<mc:AlternateContent xmlns:mc="mc"><mc:Choice>${box('旁注')}</mc:Choice><mc:Fallback>${box('旁注')}</mc:Fallback></mc:AlternateContent>`
    const body = lines(run('问：你'), `<w:r>${both}</w:r>`, run('好？')) + lines(run('答：嗯'))
    const texts = (await said(makeDocx(body))).map(([, text]) => text)
    expect(texts).toEqual(['你好？', '旁注', '嗯'])
  })
})

describe('an OpenDocument text', () => {
  it('has its spaces, tabs and breaks, notes at their places, and neither comments nor deleted text', async () => {
    const body = [
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>删去</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      '<text:p><text:span text:style-name="T1">王芳</text:span>一<text:s text:c="2"/>二<text:tab/>三<text:line-break/>四</text:p>',
      '<text:p><text:span text:style-name="T1">李雷</text:span>五<office:annotation><text:p>批注</text:p></office:annotation><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注文</text:p></text:note-body></text:note>六</text:p>',
      '<text:p><text:span text:style-name="T1">王芳</text:span>七</text:p><text:p><text:span text:style-name="T1">李雷</text:span>八</text:p>',
    ].join('')
    const styles = '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
    const bytes = makeOdt(body, styles)
    expect(await said(bytes)).toEqual([
      ['王芳', '一  二\t三'],
      ['王芳', '四'],
      ['李雷', '五[注文]六'],
      ['王芳', '七'],
      ['李雷', '八'],
    ])
    expect(await codes(bytes)).toEqual([
      ['comments-left-out', 1],
      ['deleted-text-left-out', 1],
      ['footnotes-in-brackets', 1],
    ])
  })

  it('with a password says so', async () => {
    const manifest = '<manifest><file-entry><encryption-data/></file-entry></manifest>'
    expect(await failure(makeOdt('', '', { 'META-INF/manifest.xml': manifest }))).toBe('encrypted-file')
  })
})

describe('an RTF document', () => {
  /** "问：你好" and "答：嗯" in code page 936 and "問：你好" in 950, as Word writes bytes. */
  it.each([
    [
      String.raw`{\rtf1\ansi\ansicpg936 \'ce\'ca\'a3\'ba\'c4\'e3\'ba\'c3\par \'b4\'f0\'a3\'ba\'e0\'c5\par}`,
      '问',
    ],
    [
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset134 SimSun;}}\f1 \'ce\'ca\'a3\'ba\'c4\'e3\'ba\'c3\par \'b4\'f0\'a3\'ba\'e0\'c5\par}`,
      '问',
    ],
    [String.raw`{\rtf1\ansi\ansicpg950 \'b0\'dd\'a1G\'a7A\'a6n\par \'b5\'aa\'a1G\'b6\'e2\par}`, '問'],
  ])('is decoded by its code page: %s', async (text, asker) => {
    const turns = await said(latin(text))
    expect(turns.map(([speaker]) => speaker)).toEqual([asker, '答'])
    expect(turns[0]?.[1]).toBe('你好')
  })

  it('has quotes of code page 1252, Unicode with and without a fallback, and characters beyond the plane', async () => {
    const text = String.raw`{\rtf1\ansi\ansicpg1252 Q: It\'92s\par A: \u-230?\uc0\u20320\u-10176\u-9215\uc1 end\line more\par}`
    expect(await said(latin(text))).toEqual([
      ['Q', 'It’s'],
      ['A', '：你\ud840\udc01end'],
      ['A', 'more'],
    ])
  })

  it('has its notes at their places, its tables as turns, and nothing of pictures, headers and deleted text', async () => {
    const text = String.raw`{\rtf1\ansi{\header head}{\*\generator x}{\pict 0102}Ann: one{\footnote{ note}\par two} end\par{\deleted gone}Bob: ok\par
\trowd\intbl 0:12\cell Ann\cell four?\cell\row\trowd\intbl 0:15\cell Bob\cell five.\cell\row\pard last\par}`
    const { turns, notes } = await read(latin(text), 'a')
    expect(turns.map(({ speaker, text: words, seconds }) => [speaker, words, seconds])).toEqual([
      ['Ann', 'one[ note two] end', null],
      ['Bob', 'ok', null],
      ['Ann', 'four?', 12],
      ['Bob', 'five.', 15],
      ['', 'last', null],
    ])
    expect(notes.map(({ code }) => code)).toEqual([
      'deleted-text-left-out',
      'footnotes-in-brackets',
      'pictures-left-out',
      'headers-left-out',
    ])
  })

  it('that breaks off is damaged', async () => {
    expect(await failure(latin(String.raw`{\rtf1\ansi Q: one\par A: two`))).toBe('damaged-file')
  })
})

describe('an old Word document', () => {
  it('gives its paragraphs, and rows of tables', async () => {
    const bytes = makeDoc('问：你好吗？\r答：很好，谢谢。\r问：再见\r')
    expect(await said(bytes, 'a.doc')).toEqual([
      ['问', '你好吗？'],
      ['答', '很好，谢谢。'],
      ['问', '再见'],
    ])
    expect((await read(bytes, 'a.txt')).format).toBe('doc')
  })

  it('with a password says so', async () => {
    expect(await failure(makeDoc('问：你好吗？\r', true), 'a.doc')).toBe('encrypted-file')
  })
})

describe('a PDF', () => {
  const furniture = (page: number) => [
    { x: 72, y: 800, size: 9, text: 'Interview P07' },
    { x: 290, y: 30, size: 9, text: `${page} / 3` },
  ]
  const answers = ['the books', 'the till', 'nobody at all']

  it('has its lines joined into paragraphs and its running headers and numbers removed', async () => {
    const pages = answers.map((answer, index) => [
      ...furniture(index + 1),
      { x: 72, y: 760 - index, text: `Q: How did you go about it, number ${index}, and who was with you on` },
      { x: 72, y: 746 - index, text: 'that day in the factory?' },
      { x: 72, y: 732 - index, text: `A: We looked at ${answer}, and went home in the evening as two-` },
      { x: 72, y: 718 - index, text: `way traffic ended, ${answer} or not.` },
    ])
    const { turns, notes } = await read(makePdf(pages), 'a.pdf')
    expect(turns.slice(0, 2).map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Q', 'How did you go about it, number 0, and who was with you on that day in the factory?'],
      [
        'A',
        'We looked at the books, and went home in the evening as two-way traffic ended, the books or not.',
      ],
    ])
    expect(turns).toHaveLength(6)
    expect(notes).toEqual([{ code: 'page-furniture-removed', params: { count: 6 } }])
  })

  it.each(['- 1 -', '1 / 2', 'Page 1 of 2', '第 1 页', '第 1 页 共 2 页', '第1页，共2页'])(
    'has the number %j of its only page removed, and no number that is said',
    async (number) => {
      const page = [
        { x: 72, y: 760, text: 'Q: How many?' },
        { x: 72, y: 744, text: '1' },
        { x: 290, y: 30, size: 9, text: number },
      ]
      expect(await said(makePdf([page]), 'a.pdf')).toEqual([['Q', 'How many? 1']])
    },
  )

  it('is read in Chinese although its font is not embedded', async () => {
    const page = [
      { x: 72, y: 760, text: '问：你好吗？请讲一件事。' },
      { x: 72, y: 740, text: '答：很好，那年冬天我们去了工厂，看了一整天的账，后来批下' },
      { x: 72, y: 724, text: '来了，我很高兴。' },
    ]
    expect(await said(makePdf([page]), 'a.pdf')).toEqual([
      ['问', '你好吗？请讲一件事。'],
      ['答', '很好，那年冬天我们去了工厂，看了一整天的账，后来批下来了，我很高兴。'],
    ])
  })

  it('without text, or with a password, says so', async () => {
    expect(await failure(makePdf([[], []]), 'a.pdf')).toBe('scanned-pdf')
    const hex = (byte: string, count: number) => `<${byte.repeat(count)}>`
    const password = `/ID [${hex('00', 16)} ${hex('00', 16)}] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${hex('41', 32)} /U ${hex('42', 32)} >> `
    expect(await failure(makePdf([[{ x: 72, y: 700, text: 'x' }]], password), 'a.pdf')).toBe('encrypted-file')
  })

  it('is told from its content, whatever it is called', async () => {
    const bytes = makePdf([[{ x: 72, y: 700, text: 'Q: one?' }]])
    expect((await read(bytes, 'a.docx')).format).toBe('pdf')
    expect(await failure(zipSync({ 'a.txt': latin('x') }), 'a.docx')).toBe('format-not-supported')
  })
})
