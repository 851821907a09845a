import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** One for each language: making one takes longer than drawing what it is for. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** A time stamp as a date and time in the interface's language. */
export function useFormatDate(): (timestamp: string) => string {
  const { language } = useTranslation().i18n
  return useCallback((timestamp) => formatIn(language).format(new Date(timestamp)), [language])
}

function formatIn(language: string): Intl.DateTimeFormat {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  formats.set(language, format)
  return format
}
