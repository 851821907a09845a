import type { EChartsCoreOption } from 'echarts/core'
import type { Group } from '../core/model/study.ts'
import { baseOption, groupDots, groupLegend, placed, valueAxis } from './base-option.ts'
import type { ChartWords } from './chart-words.ts'
import type { Look } from './look.ts'

export interface LengthPoint {
  readonly name: string
  readonly group: Group
  readonly length: number
  readonly value: number
}

export interface LengthData {
  readonly points: readonly LengthPoint[]
  /** Names of the axes. */
  readonly value: string
  readonly length: string
}

/** Names stand beside the points up to so many of them. */
const named = 40

/** Length against a score, a point for each interviewee, groups by form. */
export function lengthOption(
  { points, value, length }: LengthData,
  words: ChartWords,
  look: Look,
): EChartsCoreOption {
  const of = (group: Group) =>
    points
      .filter((point) => point.group === group)
      .map((point) => ({ name: point.name, value: [point.length, point.value] }))
  const dots = {
    symbolSize: 9,
    label: {
      show: points.length <= named,
      position: 'right' as const,
      formatter: '{b}',
      color: look.quiet,
      fontSize: 10,
      width: 96,
      overflow: 'truncate' as const,
    },
    labelLayout: { hideOverlap: true },
  }
  return {
    ...baseOption(words.length, look),
    legend: groupLegend(words, look),
    grid: placed({ left: 44, right: 48, top: 56, bottom: 52 }),
    xAxis: { ...valueAxis(length, look), scale: true },
    yAxis: { ...valueAxis(value, look), nameGap: 40 },
    series: [
      { ...groupDots('superior', words, look), ...dots, data: of('superior') },
      { ...groupDots('average', words, look), ...dots, data: of('average') },
    ],
  }
}
