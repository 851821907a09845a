import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CodedSide, Disagreement } from '../../../api/types/agreement.ts'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { Icon, type IconName } from '../../components/icon.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import { keyOf } from './filters.ts'

const icons: Readonly<Record<Disagreement['kind'], IconName>> = {
  competency: 'swap',
  level: 'bars',
  boundaries: 'split',
  event: 'event',
  first: 'half',
  second: 'half',
}

export interface DisagreementListProps {
  readonly disagreements: readonly Disagreement[]
  readonly competencies: ReadonlyMap<CompetencyId, Competency>
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

/** Disagreements in two lines each; only those in sight are in the page. */
export function DisagreementList({ disagreements, competencies, chosen, onChoose }: DisagreementListProps) {
  const { t } = useTranslation('agreement')
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 44 }}>
      <ListBox
        className="disagreements"
        aria-label={t('disagreements')}
        items={disagreements.map((one) => ({ id: keyOf(one), one }))}
        dependencies={[competencies, t]}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (typeof key === 'string') onChoose(key)
        }}
      >
        {({ id, one }) => <DisagreementItem id={id} disagreement={one} competencies={competencies} />}
      </ListBox>
    </Virtualizer>
  )
}

function DisagreementItem({
  id,
  disagreement,
  competencies,
}: {
  readonly id: string
  readonly disagreement: Disagreement
  readonly competencies: ReadonlyMap<CompetencyId, Competency>
}) {
  const { t } = useTranslation('agreement')
  const bilingual = useBilingual()
  const { kind, intervieweeCode, eventNumber, first, second, decided } = disagreement
  const competency = competencies.get((first ?? second)?.competencyId ?? (0 as CompetencyId))
  const other = kind === 'competency' && second !== null ? competencies.get(second.competencyId) : undefined
  const name = competency === undefined ? '' : bilingual(competency.name)
  const short = competency === undefined ? '' : bilingual(competency.shortName) || name
  const place =
    eventNumber === null
      ? t('placeOutside', { code: intervieweeCode })
      : t('place', { code: intervieweeCode, number: eventNumber })
  const side = (letter: string, coded: CodedSide | null) =>
    `${letter} ${coded === null ? t('nothing') : (coded.level ?? '–')}`
  const otherCode = other === undefined ? '' : ` ${other.code}`
  const sides = [side('A', first), `${side('B', second)}${otherCode}`]
  return (
    <ListBoxItem
      id={id}
      className={decided === null || decided.isStale ? 'disagreement' : 'disagreement is-settled'}
      textValue={`${name}, ${t(`kind.${kind}`)}, ${place}, ${sides.join(' ')}`}
    >
      <Icon name={decided === null ? icons[kind] : decided.isStale ? 'warn' : 'check'} />
      <span className={`swatch colour-${competency?.colour ?? 1}`} />
      <span className="disagreement-name">{short}</span>
      <span className="disagreement-kind secondary">{t(`kind.${kind}`)}</span>
      <span className="disagreement-place secondary">{place}</span>
      <span className="disagreement-sides secondary">
        {sides.map((one) => (
          <span key={one}>{one}</span>
        ))}
      </span>
    </ListBoxItem>
  )
}
