import i18next from 'i18next'
import type { Client } from '../api/client.ts'
import type { Shell } from '../api/shell.ts'
import { isDialogOpen } from './is-dialog-open.ts'
import { openProject } from './open-project.ts'
import { commandsInOrder, useCommands } from './state/commands.ts'

/** Joins the page to the desktop window: its menu shows what can be done, and what the system opens is opened. */
export function followShell(shell: Shell, client: Client): void {
  const offer = () => {
    const commands = commandsInOrder(useCommands.getState().offered)
    shell.offerMenu({
      language: i18next.language === 'en' ? 'en' : 'zh-CN',
      commands: commands.map(({ id, label, keys, menu }) => ({ id, label, keys, menu })),
    })
  }
  offer()
  useCommands.subscribe(offer)
  i18next.on('languageChanged', offer)
  shell.onCommand((id) => {
    const chosen = commandsInOrder(useCommands.getState().offered).find((command) => command.id === id)
    if (!isDialogOpen()) chosen?.run()
  })
  shell.onOpen((path) => void openProject(client, path))
  client.on('project.switched', ({ path }) => {
    if (path !== null) shell.opened(path)
  })
  openDropped(client, (file) => shell.pathOf(file))
}

/**
 * Opens a project file that is dropped anywhere on the window, before a screen takes it for something to import.
 * @param pathOf '' where the page cannot know it: then the file is only kept from taking the page's place
 */
export function openDropped(client: Client, pathOf: (file: File) => string): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  const keep = (event: DragEvent) => {
    if (hasFiles(event)) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    keep(event)
    const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => /\.exemplar$/i.test(name))
    const path = file === undefined ? '' : pathOf(file)
    if (path === '') return
    event.stopPropagation()
    void openProject(client, path)
  }
  window.addEventListener('dragover', keep)
  window.addEventListener('drop', drop, { capture: true })
}
