import { useTranslation } from 'react-i18next'
import type { ChartWords } from '../../../../charts/chart-words.ts'
import { useMethodWords } from '../../../use-method-words.ts'

export function useChartWords(): ChartWords {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  return {
    superior: m('group.superior'),
    average: m('group.average'),
    forest: t('chart.forest'),
    forestNote: t('chart.forestNote'),
    dots: t('chart.dots'),
    heat: t('chart.heat'),
    length: t('chart.length'),
    g: t('head.g'),
  }
}
