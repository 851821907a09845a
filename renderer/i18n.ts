import i18next, { type FormatterModule } from 'i18next'
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

/** Whole numbers have their thousands set apart, as the language does it; everything else stays as it was given. */
const inLanguage: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _format, language) => (Number.isInteger(value) ? value.toLocaleString(language) : value),
}

/** Makes the words ready; switching later is immediate. */
export async function startWords(language: InterfaceLanguage): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(inLanguage)
    .init({
      lng: language,
      fallbackLng: false,
      defaultNS: 'common',
      ns: Object.keys(zhCn),
      resources: { 'zh-CN': zhCn, en },
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false, alwaysFormat: true },
    })
}
