import { useTranslation } from 'react-i18next'
import { useMethodWords } from '../../../use-method-words.ts'

/** Words that stand inside charts. */
export interface ChartWords {
  readonly superior: string
  readonly average: string
  readonly forest: string
  readonly dots: string
  readonly heat: string
  readonly length: string
  readonly g: string
}

export function useChartWords(): ChartWords {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  return {
    superior: m('group.superior'),
    average: m('group.average'),
    forest: t('chart.forest'),
    dots: t('chart.dots'),
    heat: t('chart.heat'),
    length: t('chart.length'),
    g: t('head.g'),
  }
}
