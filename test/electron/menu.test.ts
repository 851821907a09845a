import type { IpcMain, MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import type { MenuCommand } from '../../api/shell.ts'
import { acceleratorOf } from '../../electron/accelerator.ts'
import { channels } from '../../electron/channels.ts'
import { menuTemplate } from '../../electron/menu.ts'
import { followOffers, parseOffer } from '../../electron/native-menu.ts'
import { languageOf, shellWords } from '../../electron/words.ts'

type Items = readonly MenuItemConstructorOptions[]
const submenu = ({ submenu: items }: MenuItemConstructorOptions): Items => (Array.isArray(items) ? items : [])
const all = (items: Items): Items => items.flatMap((item) => [item, ...all(submenu(item))])
const command = (id: string, menu: MenuCommand['menu'], keys = ''): MenuCommand => ({
  ...{ id, menu, keys },
  label: `do ${id}`,
})
const commands = [
  command('new', 'project'),
  command('undo', 'edit', 'Ctrl Z'),
  command('palette', 'coding', 'Enter, /'),
  command('correct', 'coding', 'F2'),
  command('recent-1', 'recent'),
  command('about', 'help'),
]

describe('the menu', () => {
  it('holds every command of the page once, in its menu, and runs it by its id', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const run: string[] = []
      const menus = menuTemplate({ language: 'en', commands }, platform, (id) => run.push(id))
      for (const { id, label } of commands) {
        const [item, ...others] = all(menus).filter((one) => one.label === label)
        expect(others).toEqual([])
        const click = item?.click as (() => void) | undefined
        click?.()
        expect(run.at(-1)).toBe(id)
      }
      const coding = menus.find(({ label }) => label === 'Coding')
      expect(submenu(coding ?? {}).map(({ label }) => label)).toEqual(['do palette', 'do correct'])
    }
  })

  it('leaves undo and redo to the page, and keys that the page hears unregistered', () => {
    const items = all(menuTemplate({ language: 'en', commands }, 'linux', () => undefined))
    const roles = items.map(({ role }) => role)
    expect(roles).toContain('copy')
    expect(roles).not.toContain('undo')
    expect(roles).not.toContain('redo')
    const undo = items.find(({ label }) => label === 'do undo')
    expect(undo).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false })
  })

  it('speaks the language of the page, and the system’s before there is one', () => {
    expect(menuTemplate({ language: 'zh-CN', commands }, 'linux', () => undefined)[0]?.label).toBe('项目')
    expect(Object.keys(shellWords('zh-CN'))).toEqual(Object.keys(shellWords('en')))
    expect(['zh-TW', 'zh', 'fr', 'en-GB'].map(languageOf)).toEqual(['zh-CN', 'zh-CN', 'en', 'en'])
  })

  it('shows no menu that is empty', () => {
    const menus = menuTemplate({ language: 'en', commands: [] }, 'linux', () => undefined)
    expect(menus.map(({ label }) => label)).toEqual(['Project', 'Edit', 'View', 'Window'])
  })

  it.each([
    ['Ctrl Shift F', 'CmdOrCtrl+Shift+F'],
    ['Ctrl 1', 'CmdOrCtrl+1'],
    ['F2', 'F2'],
    ['M', undefined],
    ['Enter, /', undefined],
    ['Ctrl ↑ ↓', undefined],
    ['', undefined],
  ])('writes the keys %j as %j', (keys, accelerator) => expect(acceleratorOf(keys)).toBe(accelerator))
})

describe('what the page offers', () => {
  it('becomes the menu, and anything else is ignored', () => {
    const shown: unknown[] = []
    let hear: (event: unknown, value: unknown) => void = () => undefined
    const ipc = {
      on: (channel: string, listener: typeof hear) => {
        expect(channel).toBe(channels.offerMenu)
        hear = listener
      },
    }
    followOffers(ipc as unknown as IpcMain, (offer) => shown.push(offer))
    const offer = { language: 'en', commands }
    hear({}, offer)
    for (const wrong of [
      null,
      'menu',
      { language: 'fr', commands },
      { language: 'en', commands: [{ id: 1 }] },
      { language: 'en', commands: [{ ...command('x', 'help'), menu: 'window' }] },
    ]) {
      hear({}, wrong)
      expect(parseOffer(wrong)).toBeNull()
    }
    expect(shown).toEqual([offer])
  })
})
