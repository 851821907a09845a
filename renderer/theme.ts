import type { Settings } from '../api/types/project.ts'

/** Puts a theme on the page; `system` follows the system as it changes. Returns what ends it. */
export function applyTheme(theme: Settings['theme']): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const isDark = theme === 'dark' || (theme === 'system' && dark.matches)
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }
  apply()
  dark.addEventListener('change', apply)
  return () => dark.removeEventListener('change', apply)
}
