import { useTranslation } from 'react-i18next'
import { themes } from '../../api/types/project.ts'
import { IconButton } from '../components/button.tsx'
import { Menu } from '../components/menu.tsx'
import { useAppDialog } from '../state/app-dialog.ts'
import { useSettings } from '../state/settings.ts'

/** Language and theme, changed at once. */
export function PreferencesMenu() {
  const { t } = useTranslation('common')
  const { t: tCommands } = useTranslation('commands')
  const show = useAppDialog((state) => state.show)
  const { values, change } = useSettings()
  return (
    <Menu
      trigger={<IconButton icon="settings" label={t('preferences')} />}
      groups={[
        {
          title: t('language'),
          entries: ([null, 'zh-CN', 'en'] as const).map((language) => ({
            id: `language-${language ?? 'system'}`,
            label: t(`language.${language ?? 'system'}`),
            isSelected: values.language === language,
            onAction: () => change({ language }),
          })),
        },
        {
          title: t('theme'),
          entries: themes.map((theme) => ({
            id: `theme-${theme}`,
            label: t(`theme.${theme}`),
            isSelected: values.theme === theme,
            onAction: () => change({ theme }),
          })),
        },
        {
          title: t('program'),
          entries: [{ id: 'about', label: tCommands('about'), onAction: () => show('about') }],
        },
      ]}
    />
  )
}
