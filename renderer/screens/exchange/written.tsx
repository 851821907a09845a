import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/icon.tsx'

/** Where something was written: the file, or the folder of several. */
export function Written({ files }: { readonly files: readonly string[] }) {
  const { t } = useTranslation('exchange')
  const [first = ''] = files
  const isOne = files.length === 1
  return (
    <p role="status" className="export-written">
      <Icon name="check" />
      <span>{isOne ? t('written') : t('writtenFiles', { count: files.length })}</span>
      <span className="file-picker-path">{isOne ? first : first.replace(/[\\/][^\\/]*$/, '')}</span>
    </p>
  )
}
