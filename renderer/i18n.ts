import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { InterfaceLanguage } from '../api/types/common.ts'
import { en, zhCn } from './locales/resources.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof zhCn
    keySeparator: false
    nsSeparator: false
  }
}

/** The language the system asks for: Chinese for any Chinese, else English. */
export function systemLanguage(): InterfaceLanguage {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** Makes the words ready; switching later is immediate. */
export async function startWords(language: InterfaceLanguage): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    ns: Object.keys(zhCn),
    resources: { 'zh-CN': zhCn, en },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
}
