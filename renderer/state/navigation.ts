import { create } from 'zustand'
import type { CodingId, CompetencyId, InterviewId } from '../../core/model/ids.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'

export const screens = [
  'interviews',
  'people',
  'dictionary',
  'coding',
  'quotes',
  'agreement',
  'comparison',
  'model',
  'exchange',
  'memos',
  'history',
  'settings',
] as const
/** Screens of an open project, in the order of the work. */
export type Screen = (typeof screens)[number]

const inMenu: readonly Screen[] = ['memos', 'history', 'settings']
/** Those in the bar, in the order of the work; the others stand in the project's menu. */
export const workingScreens: readonly Screen[] = screens.filter((screen) => !inMenu.includes(screen))

/** Where in a transcript to look. */
export interface Target {
  readonly interviewId: InterviewId
  readonly codingId?: CodingId
  /** Words to select there. */
  readonly span?: StoredSpan
}

interface Navigation {
  readonly screen: Screen
  readonly target: Target | null
  /** Where the target was opened from, for going back to the same place; null: from the coding screen itself. */
  readonly cameFrom: Screen | null
  /** The competency chosen on the model screen. */
  readonly competencyId: CompetencyId | null
  readonly go: (screen: Screen) => void
  readonly openInterview: (target: Target) => void
  readonly openModel: (competencyId: CompetencyId) => void
  /** Goes back to where one was before the page was loaded again. */
  readonly restore: (screen: Screen, target: Target | null) => void
  readonly reset: () => void
}

const beginning = { screen: 'interviews' as const, target: null, cameFrom: null, competencyId: null }

/** What the window shows. */
export const useNavigation = create<Navigation>((set) => ({
  ...beginning,
  go: (screen) => set({ screen }),
  openInterview: (target) =>
    set(({ screen }) => ({ screen: 'coding', target, cameFrom: screen === 'coding' ? null : screen })),
  openModel: (competencyId) => set({ screen: 'model', competencyId }),
  restore: (screen, target) => set({ ...beginning, screen, target }),
  reset: () => set(beginning),
}))
