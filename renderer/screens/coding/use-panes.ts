import { create } from 'zustand'
import { useMedia } from '../../components/use-media.ts'

export type Side = 'left' | 'right'

interface Choice {
  /** What the user said; null: as the window's width allows. */
  readonly left: boolean | null
  readonly right: boolean | null
  readonly set: (side: Side, isOpen: boolean) => void
}

const useChoice = create<Choice>((set) => ({
  left: null,
  right: null,
  set: (side, isOpen) => set({ [side]: isOpen }),
}))

export interface Pane {
  readonly isOpen: boolean
  /** Lies over the transcript for want of room beside it. */
  readonly isDrawer: boolean
  readonly toggle: () => void
}

/** The panes beside the transcript: open where there is room, drawers where there is not. */
export function usePanes(): Readonly<Record<Side, Pane>> {
  const room = { left: useMedia('(min-width: 1200px)'), right: useMedia('(min-width: 900px)') }
  const choice = useChoice()
  const pane = (side: Side): Pane => {
    const isOpen = choice[side] ?? room[side]
    return { isOpen, isDrawer: !room[side], toggle: () => choice.set(side, !isOpen) }
  }
  return { left: pane('left'), right: pane('right') }
}
