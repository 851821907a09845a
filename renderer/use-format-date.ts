import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** A time stamp as a date and time in the interface's language. */
export function useFormatDate(): (timestamp: string) => string {
  const { i18n } = useTranslation()
  return useCallback(
    (timestamp) =>
      new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date(timestamp),
      ),
    [i18n.language],
  )
}
