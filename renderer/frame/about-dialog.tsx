import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { useQuery } from '../connection/use-query.ts'
import './about-dialog.css'

/** Which program this is, and everything it is built from, each with its licence. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('about')
  const { t: c } = useTranslation('common')
  const { data: info } = useQuery('app.info', {})
  const { data: licences = [] } = useQuery('app.licences', {})
  return (
    <Dialog
      title={t('title')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose} autoFocus>
          {c('close')}
        </Button>
      }
    >
      <p className="running">{t('version', { version: info?.version ?? '' })}</p>
      <p className="running">{t('licence')}</p>
      <p className="secondary quiet lock-path">{t('folder', { folder: info?.dataFolder ?? '' })}</p>
      <h3>{t('builtFrom', { count: licences.length })}</h3>
      {/* A list that scrolls is reached by the keyboard. */}
      <section className="about-licences" aria-label={t('builtFrom', { count: licences.length })}>
        {licences.map(({ name, version, licence, text }) => (
          <details key={`${name} ${version}`}>
            <summary>
              <span>{name}</span>
              <span className="secondary quiet">{version}</span>
              <span className="spacer" />
              <span className="secondary">{licence}</span>
            </summary>
            <pre lang="en">{text === '' ? t('noText') : text}</pre>
          </details>
        ))}
      </section>
    </Dialog>
  )
}
