import { create } from 'zustand'
import type { CodingId, CompetencyId, InterviewId } from '../../core/model/ids.ts'

export const screens = [
  'interviews',
  'people',
  'dictionary',
  'coding',
  'comparison',
  'model',
  'history',
  'settings',
] as const
/** Screens of an open project, in the order of the work. */
export type Screen = (typeof screens)[number]

/** Where in a transcript to look. */
export interface Target {
  readonly interviewId: InterviewId
  readonly codingId?: CodingId
}

interface Navigation {
  readonly screen: Screen
  readonly target: Target | null
  /** The competency chosen on the model screen. */
  readonly competencyId: CompetencyId | null
  readonly go: (screen: Screen) => void
  readonly openInterview: (target: Target) => void
  readonly openModel: (competencyId: CompetencyId) => void
  readonly reset: () => void
}

const beginning = { screen: 'interviews' as const, target: null, competencyId: null }

/** What the window shows. */
export const useNavigation = create<Navigation>((set) => ({
  ...beginning,
  go: (screen) => set({ screen }),
  openInterview: (target) => set({ screen: 'coding', target }),
  openModel: (competencyId) => set({ screen: 'model', competencyId }),
  reset: () => set(beginning),
}))
