import { useEffect } from 'react'
import { keepPlace } from '../state/kept-place.ts'
import { useNavigation } from '../state/navigation.ts'

/** Remembers project, screen and interview for this tab, so that a page loaded again comes back to them. */
export function useKeepPlace(path: string | undefined): void {
  const screen = useNavigation((state) => state.screen)
  const interviewId = useNavigation((state) => state.target?.interviewId ?? null)
  useEffect(() => {
    if (path !== undefined) keepPlace({ path, screen, interviewId })
  }, [path, screen, interviewId])
}
