import type { CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from 'echarts'
import type { EChartsCoreOption } from 'echarts/core'
import type { CompetencyComparison } from '../core/comparison/types.ts'
import type { Label } from '../core/proposal/label.ts'
import { valueOrNull } from '../core/stats/estimate.ts'
import { formatNumber } from '../core/wording/number.ts'
import { baseOption, nameAxis, placed, valueAxis } from './base-option.ts'
import type { ChartWords } from './chart-words.ts'
import type { Look } from './look.ts'

export interface ForestRow {
  readonly name: string
  readonly label: Label
  readonly g: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** What a competency's row of the plot shows of it. */
export function effectOf({ g, interval }: CompetencyComparison): Pick<ForestRow, 'g' | 'lower' | 'upper'> {
  const { lower = null, upper = null } = valueOrNull(interval) ?? {}
  return { g: valueOrNull(g), lower, upper }
}

/** g with its interval for each competency, on one scale, the band of the least effect behind. */
export function forestOption(
  { rows, minEffect }: { readonly rows: readonly ForestRow[]; readonly minEffect: number },
  words: ChartWords,
  look: Look,
): EChartsCoreOption {
  const ends = rows.flatMap(({ lower, upper, g }) => [lower ?? g ?? 0, upper ?? g ?? 0])
  const reach = Math.min(4, Math.max(1, Math.ceil(2 * Math.max(...ends.map(Math.abs), 0)) / 2))
  return {
    ...baseOption(words.forest, look, words.forestNote),
    grid: placed({ left: 12, right: 140, top: 68, bottom: 44 }),
    xAxis: { ...valueAxis(words.g, look), min: -reach, max: reach },
    yAxis: nameAxis(
      rows.map((row) => row.name),
      look,
    ),
    series: [
      { type: 'custom', silent: true, data: [[-minEffect, minEffect]], renderItem: band(look) },
      {
        type: 'custom',
        silent: true,
        clip: false,
        data: rows.map((_row, index) => [index]),
        renderItem: mark(rows, { look, reach }),
      },
    ],
  }
}

/** g with its interval, in words. */
export function forestText({ g, lower, upper }: Pick<ForestRow, 'g' | 'lower' | 'upper'>): string {
  if (g === null) return '–'
  if (lower === null || upper === null) return formatNumber(g)
  return `${formatNumber(g)} [${formatNumber(lower)}, ${formatNumber(upper)}]`
}

function band(look: Look): CustomSeriesRenderItem {
  return (params, api) => {
    const area = params.coordSys as unknown as { y: number; height: number }
    const [from = 0] = api.coord([api.value(0), 0])
    const [to = 0] = api.coord([api.value(1), 0])
    const [zero = 0] = api.coord([0, 0])
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape: { x: from, y: area.y, width: to - from, height: area.height },
          style: { fill: look.ink, opacity: 0.05 },
        },
        {
          type: 'line',
          shape: { x1: zero, x2: zero, y1: area.y, y2: area.y + area.height },
          style: { stroke: look.quiet, lineWidth: 1 },
        },
      ],
    }
  }
}

interface Drawing {
  readonly look: Look
  readonly reach: number
}

function mark(rows: readonly ForestRow[], { look, reach }: Drawing): CustomSeriesRenderItem {
  return (params, api) => {
    const row = rows[params.dataIndex]
    if (row === undefined) return null
    const area = params.coordSys as unknown as { x: number; width: number }
    const at = (value: number): number =>
      api.coord([Math.max(-reach, Math.min(reach, value)), params.dataIndex])[0] ?? 0
    const y = api.coord([0, params.dataIndex])[1] ?? 0
    const colour = row.label === 'differentiating' ? look.accent : look.ink
    const { g, lower, upper } = row
    const children: unknown[] = [
      {
        type: 'text',
        style: {
          text: forestText(row),
          x: area.x + area.width + 8,
          y,
          fill: look.ink,
          verticalAlign: 'middle',
          font: `12px ${look.font}`,
        },
      },
    ]
    if (lower !== null && upper !== null) {
      const ends = [
        { x: at(lower), beyond: lower < -reach ? (-1 as const) : (0 as const) },
        { x: at(upper), beyond: upper > reach ? (1 as const) : (0 as const) },
      ] as const
      children.push(...interval(ends, y, { label: row.label, colour }))
    }
    if (g !== null) children.push(shape(row.label, at(g), y, { colour, look }))
    return { type: 'group', children } as CustomSeriesRenderItemReturn
  }
}

interface End {
  readonly x: number
  readonly beyond: -1 | 0 | 1
}

function interval(
  [from, to]: readonly [End, End],
  y: number,
  { label, colour }: { readonly label: Label; readonly colour: string },
) {
  const stroke = { stroke: colour, lineWidth: label === 'differentiating' ? 2 : 1.2 }
  const dash = label === 'insufficient' ? { lineDash: [4, 3] } : {}
  return [line(from.x, y, to.x, y, { ...stroke, ...dash }), ...cap(from, y, stroke), ...cap(to, y, stroke)]
}

function line(x1: number, y1: number, x2: number, y2: number, style: object) {
  return { type: 'line', shape: { x1, y1, x2, y2 }, style }
}

/** The end of an interval: a bar, or an arrow where it goes on beyond the scale. */
function cap({ x, beyond }: End, y: number, style: object) {
  if (beyond === 0) return [line(x, y - 4, x, y + 4, style)]
  return [line(x - beyond * 5, y - 4, x, y, style), line(x - beyond * 5, y + 4, x, y, style)]
}

/** Labels differ in form, not only in colour, so that they survive grey print. */
function shape(
  label: Label,
  x: number,
  y: number,
  { colour, look }: { readonly colour: string; readonly look: Look },
) {
  if (label === 'differentiating') {
    const points = [
      [x, y - 6],
      [x + 6, y],
      [x, y + 6],
      [x - 6, y],
    ]
    return { type: 'polygon', shape: { points }, style: { fill: colour } }
  }
  const outline = { fill: look.paper, stroke: colour, lineWidth: 1.5 }
  if (label === 'threshold') {
    return { type: 'rect', shape: { x: x - 3, y: y - 5, width: 6, height: 10 }, style: outline }
  }
  return { type: 'circle', shape: { cx: x, cy: y, r: 4.5 }, style: outline }
}
