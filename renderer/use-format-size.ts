import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Bytes as megabytes with one decimal, in the interface's language. */
export function useFormatSize(): (bytes: number) => string {
  const { i18n } = useTranslation()
  return useCallback(
    (bytes) => {
      const megabytes = bytes / 1024 / 1024
      const digits = { maximumFractionDigits: 1, minimumFractionDigits: 1 }
      return `${new Intl.NumberFormat(i18n.language, digits).format(Math.max(0.1, megabytes))} MB`
    },
    [i18n.language],
  )
}
