import type { EChartsCoreOption } from 'echarts/core'
import { formatNumber } from '../core/wording/number.ts'
import { baseOption, nameAxis, placed } from './base-option.ts'
import type { ChartWords } from './chart-words.ts'
import type { Look } from './look.ts'

export interface HeatData {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** By row, then by column; null: nothing there. */
  readonly values: readonly (readonly (number | null)[])[]
  readonly measure: string
  /** What is darkest, where these are some rows of several pictures; the largest of these values unless given. */
  readonly largest?: number
}

/** Numbers stand in the cells up to so many of them; beyond, they could not be read. */
const readable = 1200

/** Rows x columns, darker for more, in one hue. */
export function heatOption(data: HeatData, words: ChartWords, look: Look): EChartsCoreOption {
  const { rows, columns, values, measure } = data
  const cells = values.flatMap((row, y) =>
    row.flatMap((value, x) => (value === null || value === 0 ? [] : [[x, y, value]])),
  )
  const largest = data.largest ?? Math.max(1, ...cells.map(([, , value = 0]) => value))
  return {
    ...baseOption(`${words.heat}: ${measure}`, look),
    grid: placed({ left: 12, right: 24, top: 72, bottom: 56 }),
    xAxis: {
      type: 'category',
      data: [...columns],
      position: 'top',
      axisLine: { lineStyle: { color: look.quiet } },
      axisTick: { show: false },
      axisLabel: { color: look.ink, interval: 0, rotate: columns.length > 12 ? 45 : 0 },
      splitLine: { show: true, lineStyle: { color: look.line } },
    },
    yAxis: { ...nameAxis(rows, look), splitLine: { show: true, lineStyle: { color: look.line } } },
    visualMap: {
      min: 0,
      max: largest,
      orient: 'horizontal',
      left: 12,
      bottom: 8,
      itemWidth: 12,
      itemHeight: 120,
      text: [formatNumber(largest, Number.isInteger(largest) ? 0 : 1), '0'],
      textStyle: { color: look.quiet },
      inRange: { color: [look.tint, look.accent] },
    },
    series: [
      {
        type: 'heatmap',
        data: cells,
        itemStyle: { borderColor: look.paper, borderWidth: 1 },
        label: {
          show: cells.length <= readable,
          fontSize: 10,
          formatter: ({ value }: { readonly value: readonly number[] }) => {
            const [, , number = 0] = value
            return formatNumber(number, Number.isInteger(number) ? 0 : 1)
          },
        },
      },
    ],
  }
}
