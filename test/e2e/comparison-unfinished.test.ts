import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fillPlaces } from '../../core/wording/fill-places.ts'
import { methodEn } from '../../core/wording/method.en.ts'
import { methodZhCn } from '../../core/wording/method.zh-cn.ts'
import { warningValues } from '../../core/wording/reason.ts'
import { addCompetency } from '../backend/fixture.ts'
import { makeStudy } from '../backend/handlers/study.ts'
import { type App, openApp } from './harness.ts'
import { choose, go, newProject, openProject, type Words, words } from './steps.ts'

const languages = [
  { locale: 'zh-CN', w: words['zh-CN'] as Words, method: methodZhCn },
  { locale: 'en-GB', w: words.en, method: methodEn },
] as const

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const screen = (page: Page, name: string) => page.getByRole('main', { name, exact: true })

describe.each(languages)('a comparison that is not finished, in $locale', ({ locale, w, method }) => {
  let app: App
  beforeEach(async () => {
    app = await openApp({ locale, viewport: { width: 1280, height: 800 } })
  })
  afterEach(() => app.close())

  it('leads on where there is nothing to compare: to the groups, also from the model', async () => {
    const { page } = app
    await newProject(app, w, 'empty')
    for (const from of ['comparison', 'model'] as const) {
      await go(page, w, from)
      await button(page, w[from]['emptyStep.groups']).click()
      await screen(page, w.common['screen.people']).waitFor()
    }
    await go(page, w, 'comparison')
    await page.getByRole('radio', { name: w.comparison['view.tables'], exact: true }).click()
    await page.getByText(w.comparison.tableEmpty).waitFor()
  })

  it('leads to coding, to the independent codings, and back to everybody', async () => {
    const { page } = app
    const { client, add, code, path } = await makeStudy()
    const [superior, average] = [await add('S1', 'superior'), await add('A1', 'average')]
    await client.call('project.close', {})
    await openProject(page, w, path)
    await go(page, w, 'comparison')
    await button(page, w.comparison['emptyStep.codings']).click()
    await screen(page, w.common['screen.coding']).waitFor()
    await page.locator('.bar-project').click()
    await page.getByRole('menuitem', { name: w.common.closeProject, exact: true }).click()
    await button(page, w.start.open).waitFor()

    await client.call('project.open', { path })
    for (const interview of [superior, average]) await code(interview, [1, 2])
    const { settings } = await client.call('comparison.run', {})
    await client.call('comparison.setSettings', { settings: { ...settings, layer: 'consensus' } })
    await client.call('project.close', {})
    await openProject(page, w, path)
    await go(page, w, 'comparison')
    const table = page.getByRole('table', { name: w.comparison.title })
    await button(page, w.comparison['emptyStep.consensus']).click()
    await table.waitFor()
    await choose(page, w.comparison.layer, w.comparison.onlyCoder.replace('{{name}}', 'B'))
    await button(page, w.comparison['emptyStep.filters']).click()
    await table.waitFor()
  })

  it('shows what one coder found without any levels, and warns with what to do and where', async () => {
    const { page } = app
    const { client, add, code, path } = await makeStudy()
    const talent = (await addCompetency(client, 'TAL', [])).id
    for (const index of [1, 2, 3, 4, 5, 6]) {
      await code(await add(`S${index}`, 'superior'), [null, null, null].slice(index % 3), {
        competencyId: talent,
      })
      await code(await add(`A${index}`, 'average'), index % 2 === 0 ? [null] : [], { competencyId: talent })
    }
    const { warnings } = await client.call('comparison.run', {})
    await client.call('project.close', {})
    await openProject(page, w, path)
    await go(page, w, 'comparison')
    const strip = page.getByRole('region', { name: w.comparison.warnings })
    const more = strip.getByRole('button', { name: pattern(w.comparison.moreWarnings) })
    await strip.waitFor()
    if ((await more.count()) > 0) await more.click()
    expect(warnings.map(({ code: one }) => one)).toEqual(
      expect.arrayContaining(['W_TINY_N', 'W_ONE_CODER', 'W_NOT_BLIND']),
    )
    expect(await strip.getByRole('listitem').count()).toBe(warnings.length)
    const row = page.getByRole('table', { name: w.comparison.title }).getByRole('row', { name: /TAL/ })
    expect(await row.innerText()).not.toMatch(/NaN|undefined/)
    for (const [index, warning] of warnings.entries()) {
      const line = strip.getByRole('listitem').nth(index)
      const values = warningValues(warning)
      for (const part of ['what', 'means', 'todo'] as const)
        expect(await line.innerText()).toContain(
          fillPlaces(method[`warning.${warning.code}.${part}`], values),
        )
      expect(await line.getByRole('button').count()).toBe(1)
    }
    await choose(page, w.comparison.score, method['score.frequency'])
    await row
      .getByRole('button', { name: /0\.\d\d|\d\.\d\d/ })
      .first()
      .waitFor()
    await go(page, w, 'model')
    await page.getByRole('option', { name: /TAL/ }).click()
    await page.getByRole('region', { name: w.model.decision }).waitFor()
  })

  it('reads a table as Chinese papers print it: sizes in the heading, full-width digits, t and p at the end', async () => {
    const { page } = app
    await newProject(app, w, 'paper')
    await go(page, w, 'comparison')
    await page.getByRole('radio', { name: w.comparison['view.published'], exact: true }).click()
    await page
      .getByRole('textbox', { name: w.comparison['published.table'] })
      .fill(
        [
          '胜任特征\t优秀组（ｎ＝20）\t\t普通组（n=20）\t\tt\tp',
          '\tM\tSD\tM\tSD',
          '主动性\t４．２１±１．０３\t3.48±1.15\t2.11*\t.041',
          '成就导向\t4.00\t1.00\t3.00\t1.00\t3.16**\t＜．０１',
        ].join('\n'),
      )
    const row = page.getByRole('row', { name: /主动性/ })
    expect(await row.innerText()).toMatch(/0\.73\s+2\.11\s+37\.5\s+\.041\s+\.041\s+2\.11\s+2\.11\s+\.041/)
    expect(await page.getByRole('row', { name: /成就导向/ }).innerText()).toMatch(
      /1\.00\s+3\.16\s+38\.0\s+\.003/,
    )
    expect(await page.getByText(pattern(w.comparison['published.problems'])).count()).toBe(0)
  })
})

function pattern(text: string): RegExp {
  return new RegExp(text.replace(/\{\{\w+\}\}/g, '\\d+'))
}
