import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AgreementReport, type RoundKind, roundKinds } from '../../../api/types/agreement.ts'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { InterviewRow } from '../../../api/types/interview.ts'
import type { CompetencyId, InterviewId } from '../../../core/model/ids.ts'
import { valueOrNull } from '../../../core/stats/estimate.ts'
import { formatCoefficient } from '../../../core/wording/number.ts'
import { Segmented } from '../../components/segmented.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import type { CoderPair } from './coder-pairs.ts'
import { CodersTable } from './coders-table.tsx'
import type { Filters } from './filters.ts'
import { type MeasureRow, MeasureTable } from './measure-table.tsx'
import { TrendChart } from './trend-chart.tsx'

const views = ['competencies', 'interviews', 'pairs', 'rounds', 'coders'] as const
type View = (typeof views)[number]

export interface MeasuresPaneProps {
  readonly report: AgreementReport
  readonly competencies: ReadonlyMap<CompetencyId, Competency>
  readonly interviews: readonly InterviewRow[]
  /** Code of each interview's interviewee. */
  readonly codes: ReadonlyMap<InterviewId, string>
  readonly filters: Filters
  readonly onFilter: (filters: Filters) => void
  readonly onPair: (pair: CoderPair) => void
}

/** Agreement part by part: by competency, interview, pair of coders, round; and who coded what share. */
export function MeasuresPane(props: MeasuresPaneProps) {
  const { t } = useTranslation('agreement')
  const [view, setView] = useState<View>('competencies')
  const { report } = props
  const { settings } = report
  const [low, high] = settings.cutoffs.alpha
  return (
    <section className="measures-pane" aria-label={t(`by.${view}`)}>
      <div className="measures-head">
        <Segmented
          label={t('by')}
          value={view}
          options={views.map((value) => ({ value, label: t(`by.${value}`) }))}
          onChange={setView}
        />
      </div>
      <div className="measures-scroller">
        {view === 'competencies' ? <ByCompetency {...props} /> : null}
        {view === 'interviews' ? <ByInterview {...props} /> : null}
        {view === 'pairs' ? <ByPair {...props} /> : null}
        {view === 'rounds' ? <ByRound report={report} /> : null}
        {view === 'coders' ? <CodersTable report={report} /> : null}
        {view === 'coders' ? null : (
          <p className="measures-legend">
            {t('legend', {
              low: formatCoefficient(low, 3),
              high: formatCoefficient(high, 3),
              unit: t(`unit.${settings.unit}`),
            })}
          </p>
        )}
      </div>
    </section>
  )
}

function ByCompetency({ report, competencies, filters, onFilter }: MeasuresPaneProps) {
  const { t } = useTranslation('agreement')
  const bilingual = useBilingual()
  const rows = report.competencies
    .toSorted((a, b) => (valueOrNull(a.value) ?? 2) - (valueOrNull(b.value) ?? 2))
    .map((measures): MeasureRow => {
      const competency = competencies.get(measures.competencyId)
      const name = competency === undefined ? '' : bilingual(competency.name)
      const isOn = filters.competencyId === measures.competencyId
      return {
        key: String(measures.competencyId),
        name: (
          <>
            <span className={`swatch colour-${competency?.colour ?? 1}`} />
            <span className="measure-name-text" title={name}>
              {name}
            </span>
          </>
        ),
        measures,
        isOn,
        onToggle: () => onFilter({ ...filters, competencyId: isOn ? null : measures.competencyId }),
      }
    })
  return (
    <>
      <p className="secondary measures-count">{t('rowsByCompetency', { count: rows.length })}</p>
      <MeasureTable
        label={t('by.competencies')}
        head={t('competency')}
        rows={rows}
        settings={report.settings}
      />
    </>
  )
}

function ByInterview({ report, interviews, codes, filters, onFilter }: MeasuresPaneProps) {
  const { t } = useTranslation('agreement')
  const dates = new Map(interviews.map(({ id, date }) => [id, date]))
  const rows = report.interviews.map((measures): MeasureRow => {
    const isOn = filters.interviewId === measures.interviewId
    return {
      key: String(measures.interviewId),
      name: (
        <>
          {codes.get(measures.interviewId)}
          <span className="secondary">{dates.get(measures.interviewId)}</span>
        </>
      ),
      measures,
      isOn,
      onToggle: () => onFilter({ ...filters, interviewId: isOn ? null : measures.interviewId }),
    }
  })
  return (
    <MeasureTable label={t('by.interviews')} head={t('interview')} rows={rows} settings={report.settings} />
  )
}

function ByPair({ report, onPair }: MeasuresPaneProps) {
  const { t } = useTranslation('agreement')
  const names = new Map(report.coders.map(({ coderId, name }) => [coderId, name]))
  const rows = report.pairs.map((measures): MeasureRow => {
    const { first, second } = measures
    const isOn = report.coderIds.length === 2
    return {
      key: `${first}-${second}`,
      name: t('pair', { first: names.get(first) ?? '', second: names.get(second) ?? '' }),
      measures,
      isOn,
      onToggle: () => onPair([first, second]),
    }
  })
  return <MeasureTable label={t('by.pairs')} head={t('pairHead')} rows={rows} settings={report.settings} />
}

function ByRound({ report }: { readonly report: AgreementReport }): ReactNode {
  const { t } = useTranslation('agreement')
  const [kind, setKind] = useState<RoundKind>('interviewed')
  const rounds = report.rounds[kind]
  const nameOf = (key: string) => {
    if (key === '') return t('noDate')
    return kind === 'dictionary' ? t('version', { number: key }) : key
  }
  return (
    <>
      <div className="measures-count">
        <Segmented
          label={t('roundsLabel')}
          value={kind}
          options={roundKinds.map((value) => ({ value, label: t(`roundsBy.${value}`) }))}
          onChange={setKind}
        />
      </div>
      <TrendChart rounds={rounds} settings={report.settings} />
      <MeasureTable
        label={t('by.rounds')}
        head={t('round')}
        rows={rounds.map((measures) => ({ key: measures.key, name: nameOf(measures.key), measures }))}
        settings={report.settings}
      />
    </>
  )
}
