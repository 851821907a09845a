import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../api/types/common.ts'
import type { Competency, Level } from '../../../api/types/dictionary.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { LevelBars } from '../../components/level-bars.tsx'
import { SavedField } from '../../components/saved-field.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'

export interface LevelTableProps {
  readonly competency: Competency
  readonly language: keyof Bilingual
  readonly isFrozen: boolean
}

const highestEver = 9
const empty = { zh: '', en: '' }

/** The scale: each level with its anchor, its indicators (one a line) and how many codings stand on it. */
export function LevelTable({ competency, language, isFrozen }: LevelTableProps) {
  const { t } = useTranslation('dictionary')
  const call = useCommand()
  const { id: competencyId, levels } = competency
  const { data: counts = [] } = useQuery('competency.levelCounts', { competencyId })
  const save = (next: readonly Level[]) => call('competency.update', { competencyId, levels: [...next] })
  const next = levels.length === 0 ? 0 : Math.max(...levels.map((level) => level.value)) + 1
  return (
    <section aria-labelledby="levels-title">
      <div className="row">
        <h3 id="levels-title">{t('levels')}</h3>
        <span className="secondary quiet">{t('levelsHelp')}</span>
        <span className="spacer" />
        <Button
          kind="link"
          icon="plus"
          isDisabled={isFrozen || next > highestEver}
          onPress={() => void save([...levels, { value: next, anchor: empty, indicators: empty }])}
        >
          {t('levelAdd', { level: next })}
        </Button>
      </div>
      <table className="table level-table">
        <thead>
          <tr>
            <th>{t('level')}</th>
            <th>{t('anchor')}</th>
            <th>{t('indicators')}</th>
            <th className="number">{t('coded')}</th>
            <th>
              <span className="visually-hidden">{t('levelRemoveColumn')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <LevelRow
              key={level.value}
              level={level}
              language={language}
              isFrozen={isFrozen}
              highest={next - 1}
              count={counts.find((one) => one.level === level.value)?.count ?? 0}
              onChange={(changed) => save(levels.map((one) => (one.value === changed.value ? changed : one)))}
              onRemove={() => void save(levels.filter((one) => one.value !== level.value))}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface LevelRowProps {
  readonly level: Level
  readonly language: keyof Bilingual
  readonly isFrozen: boolean
  readonly highest: number
  readonly count: number
  readonly onChange: (level: Level) => Promise<unknown>
  readonly onRemove: () => void
}

function LevelRow({ level, language, isFrozen, highest, count, onChange, onRemove }: LevelRowProps) {
  const { t } = useTranslation('dictionary')
  const field = (name: 'anchor' | 'indicators', label: string) => (
    <SavedField
      label={label}
      isLabelShown={false}
      placeholder=""
      value={level[name][language]}
      lang={language === 'zh' ? 'zh-CN' : 'en'}
      isMultiline
      isDisabled={isFrozen}
      onCommit={(text) => onChange({ ...level, [name]: { ...level[name], [language]: text } })}
    />
  )
  return (
    <tr>
      <th scope="row">
        <span className="row">
          {level.value} <LevelBars level={level.value} highest={highest} />
        </span>
      </th>
      <td>{field('anchor', t('anchorOf', { level: level.value }))}</td>
      <td>{field('indicators', t('indicatorsOf', { level: level.value }))}</td>
      <td className="number quiet">{count === 0 ? '–' : count}</td>
      <td>
        <IconButton
          icon="close"
          label={t('levelRemove', { level: level.value })}
          isDisabled={isFrozen || count > 0}
          onPress={onRemove}
        />
      </td>
    </tr>
  )
}
