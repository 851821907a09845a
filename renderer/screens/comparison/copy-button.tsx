import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { useNotices } from '../../state/notices.ts'
import { type TsvCell, toTsv } from './to-tsv.ts'

/** Copies a table for Excel. */
export function CopyButton({ rows }: { readonly rows: () => readonly (readonly TsvCell[])[] }) {
  const { t } = useTranslation('comparison')
  const say = useNotices((state) => state.say)
  const copy = () => {
    const table = rows()
    void navigator.clipboard
      .writeText(toTsv(table))
      .then(() => say(t('copied', { count: Math.max(0, table.length - 1) })))
      .catch(() => say(t('copyFailed')))
  }
  return (
    <Button icon="copy" onPress={copy}>
      {t('copyTable')}
    </Button>
  )
}
