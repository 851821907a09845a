import type { InterfaceLanguage } from './types/common.ts'

/** The menus of the window, in their order. */
export const commandMenus = ['project', 'recent', 'edit', 'view', 'go', 'coding', 'help'] as const
export type CommandMenu = (typeof commandMenus)[number]

/** Something that can be done, as the system's menu shows it. */
export interface MenuCommand {
  readonly id: string
  readonly label: string
  /** The keys that do the same ("Ctrl Shift F"); '' where there are none. The page hears them itself. */
  readonly keys: string
  readonly menu: CommandMenu
}

/** All that can be done at this moment, and the language of the page. */
export interface MenuOffer {
  readonly language: InterfaceLanguage
  readonly commands: readonly MenuCommand[]
}

/** What the page may ask of the system's file dialogs. */
export interface ChooseOptions {
  readonly title: string
  readonly kind: 'open' | 'save' | 'folder'
  /** Suggested path, or ''. */
  readonly path: string
  /** Ending without the dot, and what to call such files; null: any file. */
  readonly filter: { readonly name: string; readonly extension: string } | null
}

/** What the desktop window offers the page beyond the port to the backend. Nothing a browser has. */
export interface Shell {
  /** Shows the system's dialog; the path chosen, or null. */
  choosePath(options: ChooseOptions): Promise<unknown>
  /** Shows these commands in the system's menu from now on. */
  offerMenu(offer: MenuOffer): void
  /** Hears of commands chosen in the menu, by id. */
  onCommand(listener: (id: string) => void): void
  /** Hears of projects to be opened: a double click in the file manager, a second start of the program. */
  onOpen(listener: (path: string) => void): void
  /** Hears that the backend's process ended. */
  onBackendGone(listener: () => void): void
  /** Notes a project among the system's recent documents. */
  opened(path: string): void
  /** The path of a file that was dropped on the page; '' when it has none. */
  pathOf(file: unknown): string
  /** Asks where, and saves the page as it prints; false when the user thought better of it or it could not be written. */
  savePdf(options: { readonly title: string; readonly name: string }): Promise<unknown>
}
