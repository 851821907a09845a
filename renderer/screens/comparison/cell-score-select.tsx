import { useTranslation } from 'react-i18next'
import type { CellScore } from '../../../core/tables/people-table.ts'
import { Select } from '../../components/select.tsx'

/** Which score stands in the cells: of a table, of a chart. */
export function CellScoreSelect<Score extends CellScore>({
  value,
  scores,
  onChange,
}: {
  readonly value: Score
  readonly scores: readonly Score[]
  readonly onChange: (score: Score) => void
}) {
  const { t } = useTranslation('comparison')
  const nameOf = (score: CellScore) => t(`cellScore.${score}`)
  return (
    <Select
      label={t('cellScore')}
      isLabelShown={false}
      value={value}
      options={scores.map((score) => ({ value: score, label: nameOf(score) }))}
      onChange={onChange}
    />
  )
}
