import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Bytes as megabytes with one decimal, or as whole kilobytes where they are few, in the interface's language. */
export function useFormatSize(): (bytes: number) => string {
  const { i18n } = useTranslation()
  return useCallback(
    (bytes) => {
      const [kilobytes, megabytes] = [bytes / 1024, bytes / 1024 / 1024]
      if (kilobytes < 100) return `${new Intl.NumberFormat(i18n.language).format(Math.ceil(kilobytes))} KB`
      const digits = { maximumFractionDigits: 1, minimumFractionDigits: 1 }
      return `${new Intl.NumberFormat(i18n.language, digits).format(megabytes)} MB`
    },
    [i18n.language],
  )
}
