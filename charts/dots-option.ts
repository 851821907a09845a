import type { CustomSeriesRenderItem } from 'echarts'
import type { EChartsCoreOption } from 'echarts/core'
import type { Group } from '../core/model/study.ts'
import { baseOption, groupDots, groupLegend, nameAxis, placed, valueAxis } from './base-option.ts'
import type { ChartWords } from './chart-words.ts'
import type { Look } from './look.ts'

export interface DotsRow {
  readonly name: string
  readonly superior: number | null
  readonly average: number | null
}

/** Both groups on one line per competency: a full dot for superior, a hollow one for average. */
export function dotsOption(
  { rows, measure }: { readonly rows: readonly DotsRow[]; readonly measure: string },
  words: ChartWords,
  look: Look,
): EChartsCoreOption {
  const of = (group: Group) =>
    rows.flatMap((row, index) => (row[group] === null ? [] : [[row[group], index]]))
  return {
    ...baseOption(`${words.dots}: ${measure}`, look),
    legend: groupLegend(words, look),
    grid: placed({ left: 12, right: 24, top: 48, bottom: 44 }),
    xAxis: { ...valueAxis(measure, look), min: 0 },
    yAxis: {
      ...nameAxis(
        rows.map((row) => row.name),
        look,
      ),
      splitLine: { show: true, lineStyle: { color: look.line } },
    },
    series: [
      {
        type: 'custom',
        silent: true,
        // A number of the row alone would be taken for a value, and stretch the axis.
        data: rows.map(({ superior, average }, index) => [superior ?? average ?? 0, index]),
        renderItem: joint(rows, look),
      },
      { ...groupDots('superior', words, look), symbolSize: 11, data: of('superior') },
      { ...groupDots('average', words, look), symbolSize: 11, data: of('average') },
    ],
  }
}

function joint(rows: readonly DotsRow[], look: Look): CustomSeriesRenderItem {
  return (params, api) => {
    const row = rows[params.dataIndex]
    if (row === undefined || row.superior === null || row.average === null) return null
    const [x1 = 0, y = 0] = api.coord([row.superior, params.dataIndex])
    const [x2 = 0] = api.coord([row.average, params.dataIndex])
    return { type: 'line', shape: { x1, x2, y1: y, y2: y }, style: { stroke: look.quiet, lineWidth: 1.5 } }
  }
}
