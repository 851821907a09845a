import type { InterviewId } from '../../core/model/ids.ts'
import { type Screen, screens } from './navigation.ts'

/** Where the window was, for when its page is loaded again. Kept for this tab alone. */
export interface KeptPlace {
  readonly path: string
  readonly screen: Screen
  readonly interviewId: InterviewId | null
}

const key = 'exemplar-place'

export function keepPlace(place: KeptPlace | null): void {
  if (place === null) window.sessionStorage.removeItem(key)
  else window.sessionStorage.setItem(key, JSON.stringify(place))
}

/** null: there is none, or it cannot be read. */
export function keptPlace(): KeptPlace | null {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(key) ?? 'null') as Partial<KeptPlace> | null
    const screen = screens.find((one) => one === kept?.screen)
    if (typeof kept?.path !== 'string' || screen === undefined) return null
    const { path, interviewId } = kept
    return { path, screen, interviewId: typeof interviewId === 'number' ? interviewId : null }
  } catch {
    return null
  }
}
