import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Dictionary, ToldVersion } from '../../../api/types/dictionary.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useFormatDate } from '../../use-format-date.ts'
import { FreezeDialog } from './freeze-dialog.tsx'
import { VersionChanges } from './version-changes.tsx'

/** The dictionary's versions, what the chosen one changed, and the way to freeze or to go on. */
export function VersionsPane({ dictionary }: { readonly dictionary: Dictionary }) {
  const { t } = useTranslation('dictionary')
  const call = useCommand()
  const go = useNavigation((state) => state.go)
  const { data: versions = [] } = useQuery('dictionary.versions', {})
  const [number, setNumber] = useState<number | null>(null)
  const [isFreezing, setIsFreezing] = useState(false)
  const chosen = versions.find((version) => version.number === number) ?? versions[0]
  const isEmpty = dictionary.clusters.every((cluster) => cluster.competencies.length === 0)
  const isMixed = versions.filter((version) => version.codings > 0).length > 1
  return (
    <aside className="dictionary-versions" aria-label={t('versions')}>
      <h2>{t('versions')}</h2>
      <ul className="version-list">
        {versions.map((version) => (
          <li key={version.number}>
            <VersionButton
              version={version}
              isChosen={version.number === chosen?.number}
              onChoose={() => setNumber(version.number)}
            />
          </li>
        ))}
      </ul>
      {chosen?.differences === null || chosen === undefined ? null : (
        <VersionChanges number={chosen.number} differences={chosen.differences} />
      )}
      {isMixed ? (
        <p className="version-warning">
          <Icon name="warn" />
          {t('mixed')}
        </p>
      ) : null}
      <div className="row">
        {dictionary.frozen ? (
          <Button onPress={() => void call('dictionary.newDraft', {})}>{t('newDraft')}</Button>
        ) : (
          <Button icon="lock" isDisabled={isEmpty} onPress={() => setIsFreezing(true)}>
            {t('freeze', { number: dictionary.currentNumber })}
          </Button>
        )}
        <Button kind="link" onPress={() => go('exchange')}>
          {t('export')}
        </Button>
      </div>
      {isFreezing ? (
        <FreezeDialog number={dictionary.currentNumber} onClose={() => setIsFreezing(false)} />
      ) : null}
    </aside>
  )
}

function VersionButton({
  version: { number, frozenAt, note, codings },
  isChosen,
  onChoose,
}: {
  readonly version: ToldVersion
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  const { t } = useTranslation('dictionary')
  const formatDate = useFormatDate()
  const about = [
    frozenAt === null ? t('notFrozen') : t('frozenOn', { date: formatDate(frozenAt) }),
    t('versionCodings', { count: codings }),
  ]
  return (
    <AriaButton className="version-button" aria-pressed={isChosen} onPress={onChoose}>
      <Icon name={frozenAt === null ? 'edit' : 'lock'} />
      <span>
        <strong>{t(frozenAt === null ? 'draft' : 'version', { number })}</strong>
        <span className="version-about">{about.join(' · ')}</span>
        {note === '' ? null : <span className="version-about">{note}</span>}
      </span>
    </AriaButton>
  )
}
