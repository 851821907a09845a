import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Extent, extents } from '../../api/methods/coding.ts'
import type { CompetencyId, InterviewId } from '../../core/model/ids.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'
import { useCommand } from '../connection/use-command.ts'
import { useQuery } from '../connection/use-query.ts'
import { useNotices } from '../state/notices.ts'
import { useBilingual } from '../use-bilingual.ts'
import { Button } from './button.tsx'
import { Checkbox } from './checkbox.tsx'
import './code-hits-dialog.css'
import { Dialog } from './dialog.tsx'
import { Segmented } from './segmented.tsx'
import { Select } from './select.tsx'

/** Words that were found, and may be coded. */
export interface HitToCode extends StoredSpan {
  readonly interviewId: InterviewId
  /** Whose interview it is; '' where that is plain. */
  readonly label: string
  readonly turnNumber: number
  readonly before: string
  readonly match: string
  readonly after: string
}

export interface CodeHitsDialogProps {
  readonly hits: readonly HitToCode[]
  /** How many were found; more than are listed where there are very many. */
  readonly total: number
  readonly onClose: () => void
}

/** Codes all the hits that stay ticked with one competency and level, as one change. */
export function CodeHitsDialog({ hits, total, onClose }: CodeHitsDialogProps) {
  const { t } = useTranslation('hits')
  const { t: c } = useTranslation('common')
  const call = useCommand()
  const say = useNotices((state) => state.say)
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set())
  const [extent, setExtent] = useState<Extent>('sentence')
  const choice = useChoice()
  const chosen = hits.filter((_hit, index) => !without.has(index))
  const toggle = (index: number) =>
    setWithout((before) =>
      before.has(index) ? new Set([...before].filter((one) => one !== index)) : new Set([...before, index]),
    )
  const apply = async () => {
    if (choice.competencyId === null) return
    const places = chosen.map(({ interviewId, start, end }) => ({ interviewId, start, end }))
    const { competencyId, level } = choice
    const done = await call('coding.addMany', { places, extent, competencyId, level })
    if (done === null) return
    say(t('done', { added: done.added, passed: done.passed.length }))
    onClose()
  }
  return (
    <Dialog
      isOpen
      isWide
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <span className="secondary">{t('oneUndo')}</span>
          <span className="spacer" />
          <Button onPress={onClose}>{c('cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={choice.competencyId === null || chosen.length === 0 || choice.isLevelMissing}
            onPress={() => void apply()}
          >
            {t('apply', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className="hits-choice">
        <Select
          label={t('competency')}
          value={choice.competencyId === null ? '' : String(choice.competencyId)}
          options={choice.competencies}
          onChange={choice.setCompetency}
        />
        <Select
          label={t('level')}
          value={choice.level === null ? '' : String(choice.level)}
          options={choice.levels}
          onChange={choice.setLevel}
        />
        <Segmented
          label={t('extent')}
          value={extent}
          options={extents.map((value) => ({ value, label: t(`extent.${value}`) }))}
          onChange={setExtent}
        />
      </div>
      <div className="row">
        <Checkbox
          isSelected={without.size === 0}
          onChange={(all) => setWithout(all ? new Set() : new Set(hits.keys()))}
        >
          {t('chosen', { count: chosen.length, total: hits.length })}
        </Checkbox>
        {total > hits.length ? <span className="secondary">{t('more', { total })}</span> : null}
      </div>
      <ul className="hits-to-code">
        {hits.map((hit, index) => (
          <li key={`${hit.interviewId}-${hit.start}`}>
            <Checkbox isSelected={!without.has(index)} onChange={() => toggle(index)}>
              <span className="secondary hits-place">
                <strong>{hit.label}</strong> {c('openAtTurn', { turn: hit.turnNumber })}
              </span>
              <span>
                <span className="quiet">{hit.before}</span>
                <mark className="hit-match">{hit.match}</mark>
                <span className="quiet">{hit.after}</span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** Which competency and level, out of the dictionary as it stands. */
function useChoice() {
  const { t } = useTranslation('common')
  const { t: h } = useTranslation('hits')
  const bilingual = useBilingual()
  const { data: dictionary } = useQuery('dictionary.get', {})
  const { data: info } = useQuery('project.info', {})
  const [competencyId, setCompetencyId] = useState<CompetencyId | null>(null)
  const [level, setLevel] = useState<number | null>(null)
  const all = dictionary?.clusters.flatMap(({ competencies }) => competencies) ?? []
  const competency = all.find(({ id }) => id === competencyId)
  const scale = competency?.levels.map(({ value }) => value) ?? []
  return {
    competencyId,
    level,
    isLevelMissing: level === null && info?.levelRequired === true && scale.length > 0,
    competencies: [
      { value: '', label: h('choose') },
      ...all.map(({ id, code, name }) => ({ value: String(id), label: `${code} ${bilingual(name)}` })),
    ],
    levels: [
      { value: '', label: t('noLevel') },
      ...scale.map((value) => ({ value: String(value), label: t('levelNumber', { level: value }) })),
    ],
    setCompetency(value: string) {
      setCompetencyId(all.find(({ id }) => String(id) === value)?.id ?? null)
      setLevel(null)
    },
    setLevel: (value: string) => setLevel(value === '' ? null : Number(value)),
  }
}
