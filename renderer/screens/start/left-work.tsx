import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { nameOfPath } from '../../path-name.ts'
import { useUnlock } from '../../state/unlock.ts'
import { useFormatDate } from '../../use-format-date.ts'

/** Work in locked projects that a program which ended suddenly left behind, and the way on. */
export function LeftWork() {
  const { t } = useTranslation('lock')
  const formatDate = useFormatDate()
  const ask = useUnlock((state) => state.ask)
  const { data: left = [] } = useQuery('lock.left', {})
  if (left.length === 0) return null
  return (
    <section className="left-work" aria-label={t('leftName')}>
      <Banner>
        <p>{t('leftText')}</p>
        <ul>
          {left.map(({ path, at }) => (
            <li key={path}>
              <Button kind="link" onPress={() => ask(path)}>
                {t('leftOpen', { name: nameOfPath(path) })}
              </Button>
              <span className="secondary quiet">{formatDate(at)}</span>
            </li>
          ))}
        </ul>
      </Banner>
    </section>
  )
}
