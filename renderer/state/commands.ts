import { useEffect } from 'react'
import { create } from 'zustand'
import type { MenuCommand } from '../../api/shell.ts'

/** Something that can be done: from the list of commands (Ctrl+K), and from the menu of the desktop window. */
export interface OfferedCommand extends MenuCommand {
  readonly run: () => void
}

interface Commands {
  /** By whoever offers them: the window, the screen that is open. */
  readonly offered: ReadonlyMap<string, readonly OfferedCommand[]>
  readonly offer: (owner: string, commands: readonly OfferedCommand[]) => void
  readonly withdraw: (owner: string) => void
}

/** What can be done at this moment. */
export const useCommands = create<Commands>((set) => ({
  offered: new Map(),
  offer: (owner, commands) => set(({ offered }) => ({ offered: new Map([...offered, [owner, commands]]) })),
  withdraw: (owner) =>
    set(({ offered }) => ({ offered: new Map([...offered].filter(([name]) => name !== owner)) })),
}))

/** Offers commands for as long as the component is there. @param commands the same list while nothing differs */
export function useOffer(owner: string, commands: readonly OfferedCommand[]): void {
  const { offer, withdraw } = useCommands()
  useEffect(() => {
    offer(owner, commands)
    return () => withdraw(owner)
  }, [owner, commands, offer, withdraw])
}

/** Owners whose commands come before all others. */
const first = ['app', 'frame', 'print']

/** Every command that is offered, those of the whole window first. */
export function commandsInOrder(offered: Commands['offered']): readonly OfferedCommand[] {
  const rank = (owner: string) => (first.indexOf(owner) + first.length + 1) % (first.length + 1)
  return [...offered].sort(([a], [b]) => rank(a) - rank(b)).flatMap(([, commands]) => commands)
}
