import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { reportWordsEn } from '../../../../backend/export/report/report-words.en.ts'
import { reportWordsZhCn } from '../../../../backend/export/report/report-words.zh-cn.ts'
import { formatNumber } from '../../../../core/wording/number.ts'
import { activate, failureCode } from '../../fixture.ts'
import { smallStudy } from '../../handlers/study.ts'

const hostile = '<script>alert("x")</script> & =1+1'

/** A small study whose names and reasons look like markup, with one decision against the proposal and two quotes. */
async function hostileStudy() {
  const study = await smallStudy()
  const { client, cso } = study
  await client.call('project.update', { name: hostile })
  await client.call('competency.update', {
    competencyId: cso,
    definition: { zh: '<b>满足客户</b>', en: '<b>serves clients</b>' },
  })
  const decision = { label: 'threshold' as const, reason: `experts: ${hostile}` }
  await client.call('model.decide', { competencyId: cso, decision })
  const { quotes } = await client.call('quote.list', { competencyId: cso, offset: 0, limit: 2 })
  const codingIds = quotes.map(({ coding }) => coding.id).reverse()
  await client.call('model.setEvidence', { competencyId: cso, codingIds })
  const write = async (format: 'docx' | 'html', language: 'zh-CN' | 'en') => {
    const path = join(study.folder, `${language}.${format}`)
    await client.call('export.report', { format, path, overwrite: false, language })
    return readFileSync(path)
  }
  return { ...study, write, quotes }
}

/** Texts of an SVG, which a picture has only if it is well formed. */
function textsOf(svg: string): string[] {
  const texts: string[] = []
  const parser = new SaxesParser()
  parser.on('text', (text) => texts.push(text))
  parser.write(svg).close()
  return texts.filter((text) => text.trim() !== '')
}

const headings = (html: string) => [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map((match) => match[1])

describe('the report', () => {
  it('goes through sample, procedure, agreement, length, results, model and limits, in either language', async () => {
    const { write } = await hostileStudy()
    const [zh, en] = [String(await write('html', 'zh-CN')), String(await write('html', 'en'))]
    const keys = ['sample', 'procedure', 'agreement', 'length', 'comparison', 'model', 'limits'] as const
    expect(headings(zh)).toEqual(keys.map((key) => reportWordsZhCn[key]))
    expect(headings(en)).toEqual(keys.map((key) => reportWordsEn[key]))
    for (const html of [zh, en]) expect(html).not.toMatch(/\{\{|>undefined|NaN/)
  })

  it('has no line of a fixed height in Word, which would cut pictures and titles, and tables between the margins', async () => {
    const { write } = await hostileStudy()
    for (const language of ['zh-CN', 'en'] as const) {
      const parts = unzipSync(await write('docx', language))
      const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
      const spacings =
        `${part('word/styles.xml')}${part('word/document.xml')}`.match(/<w:spacing [^>]*w:line=[^>]*>/g) ?? []
      expect(spacings.length).toBeGreaterThan(0)
      expect(spacings.filter((spacing) => !spacing.includes('w:lineRule="auto"'))).toEqual([])
      const grids = [...part('word/document.xml').matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)]
      expect(grids.length).toBeGreaterThan(1)
      for (const [, grid = ''] of grids) {
        const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map((match) => Number(match[1]))
        expect(Math.min(...widths)).toBeGreaterThan(0)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9746 + widths.length)
      }
    }
  })

  it('leaves text that looks like markup a text', async () => {
    const { write } = await hostileStudy()
    const html = String(await write('html', 'en'))
    expect(html).not.toMatch(/<script|<b>/)
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; =1+1')
    expect(html).toContain('&lt;b&gt;serves clients&lt;/b&gt;')
  })

  it('has the comparison’s numbers, the decision beside the proposal, and the quotes in their order', async () => {
    const { client, write, quotes } = await hostileStudy()
    const html = String(await write('html', 'en'))
    const { rows } = await client.call('comparison.run', {})
    const [row] = rows
    const mean = row?.superior.scores['mean-level'].mean
    expect(mean?.defined && html.includes(`>${formatNumber(mean.value)} (`)).toBe(true)
    expect(html).toContain('Proposal: insufficient evidence.')
    expect(html).toContain('overridden to threshold (A). Reason: experts:')
    const places = quotes.map(({ text }) => html.indexOf(`<p>${text}</p>`))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(places[1]).toBeLessThan(places[0] ?? 0)
  })

  it('shows length, effects, groups and interviewees as pictures in its language, which stand in the Word document', async () => {
    const { client, write, cso } = await hostileStudy()
    const name = { zh: hostile, en: hostile }
    await client.call('competency.update', { competencyId: cso, name })
    for (const [language, words] of [
      ['en', reportWordsEn],
      ['zh-CN', reportWordsZhCn],
    ] as const) {
      const { blocks } = await client.call('report.read', { language })
      const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []))
      const titles = [words.chartLength, words.chartForest, words.chartDots, words.chartHeat]
      expect(pictures.map(({ title }) => title)).toEqual(titles)
      const texts = pictures.map(({ svg }) => textsOf(svg).join('|'))
      expect(texts.every((text, index) => text.includes(titles[index] ?? ' '))).toBe(true)
      expect(texts[1]).toContain(hostile)
      expect(texts[3]).toContain(words.superior)
    }
    const html = String(await write('html', 'en'))
    expect(html.match(/<img src="data:image\/svg\+xml;[^"]+"/g)).toHaveLength(4)
    const files = Object.keys(unzipSync(await write('docx', 'en')))
    expect(files.filter((file) => /media\/.*\.svg$/.test(file))).toHaveLength(4)
  })

  it('is the same as a Word document', async () => {
    const { write, quotes } = await hostileStudy()
    const { value } = await mammoth.extractRawText({ buffer: await write('docx', 'zh-CN') })
    for (const key of ['sample', 'procedure', 'comparison', 'model', 'limits'] as const)
      expect(value).toContain(reportWordsZhCn[key])
    for (const { text } of quotes) expect(value).toContain(text)
    expect(value).toContain(hostile)
    expect(value).toContain('改判为基准性')
    const { value: html } = await mammoth.convertToHtml({ buffer: await write('docx', 'en') })
    expect(html.match(/<table>/g)).toHaveLength(3)
    expect(html).not.toContain('<script>')
  })

  it('says who coded what share of the interviews, knowing the groups or not, and when these were opened', async () => {
    const { client, write, s1, code } = await hostileStudy()
    const words = async (language: 'zh-CN' | 'en') =>
      String(await write('html', language))
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
    await code(s1, [2], { coder: 'B' })
    const before = await words('en')
    expect(before).toContain('A known 9 5 (71 %) 1 (14 %) B not known 1 1 (14 %) 1 (14 %) The groups')
    expect(before).not.toContain('The groups were opened')
    await activate(client, 'B')
    await client.call('project.openGroups', {})
    await activate(client, 'A')
    const today = new Date().toISOString().slice(0, 10)
    expect(await words('zh-CN')).toContain(`分组于 ${today}（UTC）为比较而公开`)
  })

  it('asks before it writes over a file', async () => {
    const { client, folder, write } = await hostileStudy()
    await write('html', 'en')
    const path = join(folder, 'en.html')
    const again = client.call('export.report', { format: 'html', path, overwrite: false, language: 'en' })
    expect(await failureCode(again)).toBe('file-exists')
  })

  it('says the same in both languages, with the same places', () => {
    const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
    for (const key of Object.keys(reportWordsZhCn) as (keyof typeof reportWordsZhCn)[]) {
      expect(places(reportWordsEn[key]), key).toEqual(places(reportWordsZhCn[key]))
      expect(reportWordsEn[key], key).not.toMatch(/\p{Script=Han}/u)
    }
  })
})
