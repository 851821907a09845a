import { useTranslation } from 'react-i18next'
import type { ModelDifference } from '../../../core/competency-model/compare-models.ts'
import { labelOf, type ModelEntry } from '../../../core/competency-model/model.ts'
import { formatNumber, formatP } from '../../../core/wording/number.ts'
import { Icon } from '../../components/icon.tsx'
import { LabelChip } from '../../components/label-chip.tsx'

/** What differs about one competency: the label before and after, why, and the figures that moved. */
export function DifferenceItem({ difference }: { readonly difference: ModelDifference }) {
  const { t } = useTranslation('model')
  const { t: common } = useTranslation('common')
  const { before, after, causes, isLabelChanged } = difference
  const moved = before === null || after === null ? [] : movedFigures(before, after)
  return (
    <div className="difference">
      <p className="row">
        {before === null ? (
          <span className="quiet">{t('notInModel')}</span>
        ) : (
          <LabelChip label={labelOf(before)} />
        )}
        {isLabelChanged ? (
          <>
            <Icon name="right" />
            {after === null ? (
              <span className="quiet">{t('notInModel')}</span>
            ) : (
              <LabelChip label={labelOf(after)} />
            )}
          </>
        ) : (
          <span className="quiet">{t('labelSame')}</span>
        )}
      </p>
      {causes.length === 0 ? null : (
        <p className="running">{causes.map((cause) => t(`cause.${cause}`)).join(common('comma'))}</p>
      )}
      {moved.length === 0 ? null : (
        <p className="running">
          {moved
            .map(([figure, from, to]) => t('moved', { figure: t(`figure.${figure}`), from, to }))
            .join(common('comma'))}
        </p>
      )}
    </div>
  )
}

const dash = (value: number | null, print: (value: number) => string) => (value === null ? '–' : print(value))

/** Figures that are not printed the same before and after. */
function movedFigures(before: ModelEntry, after: ModelEntry) {
  const figures = ({ superior, average, g, pAdjusted }: ModelEntry) =>
    ({
      superiorCodings: String(superior.codings),
      averageCodings: String(average.codings),
      superiorMean: dash(superior.meanLevel, formatNumber),
      averageMean: dash(average.meanLevel, formatNumber),
      g: dash(g, formatNumber),
      padj: dash(pAdjusted, formatP),
    }) as const
  const [old, now] = [figures(before), figures(after)]
  const keys = ['superiorCodings', 'averageCodings', 'superiorMean', 'averageMean', 'g', 'padj'] as const
  return keys.flatMap((key) => (old[key] === now[key] ? [] : [[key, old[key], now[key]] as const]))
}
