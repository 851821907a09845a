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
  'history',
  'settings',
] as const
/** Screens of an open project, in the order of the work. */
export type Screen = (typeof screens)[number]

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
  reset: () => set(beginning),
}))
