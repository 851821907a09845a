import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { directClient } from '../../backend/direct-client.ts'
import { screens } from '../../renderer/state/navigation.ts'
import { importText, root } from '../bench/bench-project.ts'
import { openApp } from './harness.ts'
import { words } from './steps.ts'

/** What would run, load or show if any text were taken for markup, or for a template. */
const hostile = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><b>bold</b>{{t}}$&'

describe('text that means harm', () => {
  it('is shown as it was written, on every screen, wherever it came from', async () => {
    const app = await openApp({ locale: 'en-GB' })
    const path = join(app.folder, 'hostile.exemplar')
    await fill(path, join(app.folder, 'other'))
    const { page } = app
    const w = words.en
    await page.getByRole('button', { name: w.start.open, exact: true }).click()
    await page.getByRole('textbox', { name: w.common.fileName }).fill(path)
    await page.getByRole('dialog').getByRole('button', { name: w.common.open, exact: true }).click()
    await page.getByRole('navigation', { name: w.common.screens }).waitFor()
    for (const screen of screens) {
      const name = w.common[`screen.${screen}`]
      const bar = page.getByRole('navigation', { name: w.common.screens })
      const inBar = bar.getByRole('button', { name, exact: true })
      if ((await inBar.count()) > 0) await inBar.click()
      else {
        await page.locator('.bar-project').click()
        await page.getByRole('menuitem', { name, exact: true }).click()
      }
      await page.getByRole('main', { name: w.common[`screen.${screen}`], exact: true }).waitFor()
      await page.waitForTimeout(300)
      expect(await page.locator('img, script:not([src])').count(), screen).toBe(0)
      expect(
        await page
          .locator('b')
          .filter({ hasText: /^bold$/ })
          .count(),
        screen,
      ).toBe(0)
    }
    expect(await page.evaluate('window.pwned')).toBeUndefined()
    expect(await page.locator('.bar-project').innerText()).toBe(hostile)
    await app.close()
  })
})

async function fill(path: string, dataFolder: string): Promise<void> {
  const client = directClient({ dataFolder, root })
  await client.call('project.create', {
    ...{ path, name: hostile, language: 'en', criterion: hostile, dictionary: 'bank-5' },
    coders: [{ name: hostile, blind: false, lead: true }],
  })
  const text = `${hostile.replaceAll(':', '')}\n\nQ: What?\nA: ${hostile} and more of it.\nQ: So?\nA: Yes, ${hostile}`
  const interviewId = await importText(client, 'P1', text)
  const { clusters } = await client.call('dictionary.get', {})
  const competency = clusters[0]?.competencies[0]
  if (competency === undefined) throw new Error('the dictionary is empty')
  const name = { zh: hostile, en: hostile }
  await client.call('competency.update', {
    competencyId: competency.id,
    name,
    definition: name,
    shortName: name,
  })
  const place = { interviewId, start: 0, end: 30 }
  await client.call('event.add', { ...place, title: hostile, polarity: 'success' })
  await client.call('coding.add', { ...place, competencyId: competency.id, level: 1, memo: hostile })
  await client.call('interviewee.add', { code: hostile, group: 'average', stratum: hostile })
  await client.call('attribute.add', { name: hostile })
  client.close()
}
