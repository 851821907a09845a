import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotices } from '../../state/notices.ts'
import { useSettings } from '../../state/settings.ts'
import { spanOf, type TextSelection } from './coding-state.ts'
import type { OpenInterview } from './open-interview.ts'

/** Tells the status line of the interview: its codings and events, what is selected, the size of the text. */
export function useCodingFacts({
  open: { atWork, events },
  selection,
}: {
  readonly open: OpenInterview
  readonly selection: TextSelection
}): void {
  const { t } = useTranslation('coding')
  const tell = useNotices((state) => state.tell)
  const { readSize } = useSettings().values
  const { start, end } = spanOf(selection)
  const codings = atWork.length
  const marked = events.length
  const count = end - start
  useEffect(() => {
    const selected = count === 0 ? [] : [t('selectedCharacters', { count })]
    tell([t('factCounts', { codings, events: marked }), ...selected, t('factSize', { size: readSize })])
  }, [tell, t, codings, marked, count, readSize])
  useEffect(() => () => tell([]), [tell])
}
