import { useMemo } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '../../components/icon.tsx'
import type { ForAll, PlannedFile, Standing } from './planned-file.ts'
import { planOf } from './planned-file.ts'
import { useStandingWords } from './use-standing-words.ts'

export interface ImportListProps {
  readonly files: readonly PlannedFile[]
  readonly all: ForAll
  readonly standings: ReadonlyMap<string, Standing>
  /** null: what holds for all. */
  readonly chosen: string | null
  readonly onChoose: (key: string | null) => void
}

/** Not the key of any file. */
const forAllKey = 'for-all'

/** The files: those to look at first. However many there are, only those in sight are drawn. */
export function ImportList({ files, all, standings, chosen, onChoose }: ImportListProps) {
  const { t } = useTranslation('interviews')
  const sections = useMemo(() => {
    const of = (...states: readonly Standing['state'][]) =>
      files.filter(({ key }) => states.includes(standings.get(key)?.state ?? 'reading'))
    return [
      { id: 'look' as const, files: [...of('out'), ...of('look')] },
      { id: 'skip' as const, files: of('skip') },
      { id: 'ready' as const, files: of('ready') },
      { id: 'reading' as const, files: of('reading') },
    ].filter((section) => section.files.length > 0)
  }, [files, standings])
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 46, headingHeight: 28 }}>
      <ListBox
        aria-label={t('importFiles')}
        className="import-list"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen ?? forAllKey]}
        onSelectionChange={(keys) => {
          const [key] = [...keys]
          if (key !== undefined) onChoose(key === forAllKey ? null : String(key))
        }}
      >
        <ListBoxItem id={forAllKey} textValue={t('forAll')} className="import-row">
          <Icon name="settings" />
          <span className="import-row-words">
            <span>{t('forAll')}</span>
            <span className="secondary">{t('forAllSays')}</span>
          </span>
        </ListBoxItem>
        {sections.map((section) => (
          <ListBoxSection key={section.id} id={section.id}>
            <Header className="import-section">
              {t(`section.${section.id}`, { count: section.files.length })}
            </Header>
            {section.files.map((file) => (
              <ListBoxItem key={file.key} id={file.key} textValue={file.fileName} className="import-row">
                <ImportRow file={file} all={all} standing={standings.get(file.key) ?? { state: 'reading' }} />
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Virtualizer>
  )
}

const icons: Readonly<Record<Standing['state'], IconName>> = {
  out: 'error',
  look: 'warn',
  skip: 'ring',
  ready: 'check',
  reading: 'clock',
}

function ImportRow({
  file,
  all,
  standing,
}: {
  readonly file: PlannedFile
  readonly all: ForAll
  readonly standing: Standing
}) {
  const { t } = useTranslation('interviews')
  const words = useStandingWords()
  const { preview } = file
  const isRead = preview !== null && preview.problem === null
  return (
    <>
      <span className={`import-mark import-mark-${standing.state}`}>
        <Icon name={icons[standing.state]} />
      </span>
      <span className="import-row-words">
        <span className="import-row-name">{file.fileName}</span>
        <span className={`secondary import-say-${standing.state}`}>{words(file, standing)}</span>
      </span>
      <span className="import-row-fact">
        {isRead
          ? preview.encoding === ''
            ? t(`format.${preview.format ?? 'text'}`)
            : preview.encoding.toUpperCase()
          : '–'}
      </span>
      <span className="import-row-code">{isRead ? planOf(file, all).code : '–'}</span>
    </>
  )
}
