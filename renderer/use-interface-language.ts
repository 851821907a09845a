import { useTranslation } from 'react-i18next'
import type { InterfaceLanguage } from '../api/types/common.ts'

/** The language the interface speaks, as the contract names it. */
export function useInterfaceLanguage(): InterfaceLanguage {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh-CN'
}
