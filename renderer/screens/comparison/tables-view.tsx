import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionary } from '../../../api/types/dictionary.ts'
import type { ComparisonResult } from '../../../core/comparison/types.ts'
import { type Together, togetherKinds } from '../../../core/tables/co-occurrence.ts'
import { type CellScore, cellScores } from '../../../core/tables/people-table.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { Select } from '../../components/select.tsx'
import { CellScoreSelect } from './cell-score-select.tsx'
import { CopyButton } from './copy-button.tsx'
import { MatrixTable } from './matrix-table.tsx'
import type { QuoteWish } from './quotes-dialog.tsx'
import type { MadeTable } from './tables/made-table.ts'
import { useEventsMatrix } from './tables/use-events-matrix.tsx'
import { useKindsMatrix } from './tables/use-kinds-matrix.tsx'
import { usePeopleMatrix } from './tables/use-people-matrix.tsx'
import { usePositionMatrix } from './tables/use-position-matrix.tsx'
import { useTogetherMatrix } from './tables/use-together-matrix.tsx'
import { useQuoteScope } from './use-quote-scope.ts'

export interface TablesViewProps {
  readonly dictionary: Dictionary
  readonly layer: ComparisonResult['layer']
  readonly onQuotes: (wish: QuoteWish) => void
}

const kinds = ['people', 'group', 'stratum', 'together', 'events', 'position'] as const
type Kind = (typeof kinds)[number]

/** Frequency tables: who shows what, how often and where; each as a heat map, each for Excel. */
export function TablesView(props: TablesViewProps) {
  const { t } = useTranslation('comparison')
  const [kind, setKind] = useState<Kind>('people')
  return (
    <>
      <div className="comparison-toolbar">
        <Segmented
          label={t('tableKinds')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`tableKind.${value}`) }))}
          onChange={setKind}
        />
      </div>
      {kind === 'people' ? <PeopleTable {...props} /> : null}
      {kind === 'group' || kind === 'stratum' ? <KindsTable key={kind} by={kind} {...props} /> : null}
      {kind === 'together' ? <TogetherTable {...props} /> : null}
      {kind === 'events' ? <EventsTable {...props} /> : null}
      {kind === 'position' ? <PositionTable {...props} /> : null}
    </>
  )
}

function PeopleTable(props: TablesViewProps) {
  const { t } = useTranslation('comparison')
  const [score, setScore] = useState<CellScore>('frequency')
  const made = usePeopleMatrix({ ...props, ...useQuoteScope(props), score })
  return (
    <ShownTable title={t('tableKind.people')} corner={t('interviewee')} made={made}>
      <CellScoreSelect value={score} scores={cellScores} onChange={setScore} />
    </ShownTable>
  )
}

function KindsTable({ by, ...props }: TablesViewProps & { readonly by: 'group' | 'stratum' }) {
  const { t } = useTranslation('comparison')
  const made = useKindsMatrix({ ...props, ...useQuoteScope(props), by })
  return <ShownTable title={t(`tableKind.${by}`)} corner={t('competency')} made={made} />
}

function TogetherTable(props: TablesViewProps) {
  const { t } = useTranslation('comparison')
  const [together, setTogether] = useState<Together>('event')
  const made = useTogetherMatrix({ ...props, ...useQuoteScope(props), together })
  return (
    <ShownTable title={t('tableKind.together')} corner={t('competency')} made={made} note={t('togetherNote')}>
      <Select
        label={t('together')}
        isLabelShown={false}
        value={together}
        options={togetherKinds.map((value) => ({ value, label: t(`together.${value}`) }))}
        onChange={setTogether}
      />
    </ShownTable>
  )
}

function EventsTable(props: TablesViewProps) {
  const { t } = useTranslation('comparison')
  const made = useEventsMatrix({ ...props, ...useQuoteScope(props) })
  return <ShownTable title={t('tableKind.events')} corner={t('event')} made={made} />
}

function PositionTable(props: TablesViewProps) {
  const { t } = useTranslation('comparison')
  const made = usePositionMatrix({ ...props, ...useQuoteScope(props) })
  return (
    <ShownTable
      title={t('tableKind.position')}
      corner={t('competency')}
      made={made}
      note={t('positionNote')}
    />
  )
}

function ShownTable({
  title,
  corner,
  made,
  note = '',
  children,
}: {
  readonly title: string
  readonly corner: string
  readonly made: MadeTable | undefined
  readonly note?: string
  readonly children?: React.ReactNode
}) {
  const { t } = useTranslation('comparison')
  const [isShaded, setIsShaded] = useState(true)
  if (made === undefined) return null
  return (
    <section aria-label={title}>
      <div className="comparison-toolbar">
        {children}
        <Checkbox isSelected={isShaded} onChange={setIsShaded}>
          {t('heatMap')}
        </Checkbox>
        <span className="secondary">{note}</span>
        <span className="spacer" />
        <CopyButton rows={() => made.copied} />
      </div>
      {made.matrix.rows.length === 0 ? (
        <p className="secondary">{t('tableEmpty')}</p>
      ) : (
        <MatrixTable label={title} corner={corner} matrix={made.matrix} isShaded={isShaded} />
      )}
    </section>
  )
}
