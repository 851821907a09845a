import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** A whole number with its thousands set apart, in the interface's language. */
export function useFormatNumber(): (value: number) => string {
  const { i18n } = useTranslation()
  return useCallback((value) => new Intl.NumberFormat(i18n.language).format(value), [i18n.language])
}
