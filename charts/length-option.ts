import type { EChartsCoreOption } from 'echarts/core'
import type { Group } from '../core/model/study.ts'
import { baseOption, valueAxis } from './base-option.ts'
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
  const label = {
    show: points.length <= named,
    position: 'right' as const,
    formatter: '{b}',
    color: look.quiet,
    fontSize: 10,
  }
  return {
    ...baseOption(words.length, look),
    legend: { data: [words.superior, words.average], right: 12, top: 8, textStyle: { color: look.ink } },
    grid: {
      left: 44,
      right: 48,
      top: 56,
      bottom: 52,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { ...valueAxis(length, look), scale: true },
    yAxis: { ...valueAxis(value, look), nameGap: 40 },
    series: [
      {
        type: 'scatter',
        name: words.superior,
        symbolSize: 9,
        itemStyle: { color: look.accent, borderColor: look.accent, borderWidth: 1.5 },
        label,
        labelLayout: { hideOverlap: true },
        data: of('superior'),
      },
      {
        type: 'scatter',
        name: words.average,
        symbolSize: 9,
        itemStyle: { color: look.paper, borderColor: look.ink, borderWidth: 1.5 },
        label,
        labelLayout: { hideOverlap: true },
        data: of('average'),
      },
    ],
  }
}
