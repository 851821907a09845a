import type { Group } from '../core/model/study.ts'
import type { ChartWords } from './chart-words.ts'
import type { Look } from './look.ts'

/** What all charts have in common: title, paper, font. */
export function baseOption(title: string, look: Look, subtext = '') {
  return {
    backgroundColor: look.paper,
    textStyle: { fontFamily: look.font, color: look.ink, fontSize: 12 },
    title: {
      text: title,
      left: 12,
      top: 8,
      textStyle: { fontSize: 14, fontWeight: 600, color: look.ink },
      subtext,
      itemGap: 6,
      subtextStyle: { fontSize: 12, color: look.quiet },
    },
  }
}

/** Who is who in a chart of both groups. */
export function groupLegend({ superior, average }: ChartWords, look: Look) {
  return { data: [superior, average], right: 12, top: 8, textStyle: { color: look.ink } }
}

/** The dots of one group, full for superior and hollow for average: told apart without colour. */
export function groupDots(group: Group, words: ChartWords, look: Look) {
  const [color, borderColor] = group === 'superior' ? [look.accent, look.accent] : [look.paper, look.ink]
  return {
    type: 'scatter' as const,
    name: words[group],
    symbol: 'circle',
    itemStyle: { color, borderColor, borderWidth: 1.5 },
  }
}

/** Where a chart stands in its picture: so far from each side, the words of its axes within. */
export function placed(sides: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>) {
  return { ...sides, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const }
}

/** An axis of numbers. */
export function valueAxis(name: string, look: Look) {
  return {
    type: 'value' as const,
    name,
    nameLocation: 'middle' as const,
    nameGap: 28,
    nameTextStyle: { color: look.quiet },
    axisLine: { show: true, lineStyle: { color: look.quiet } },
    axisTick: { show: true },
    axisLabel: { color: look.quiet, formatter: (value: number) => String(value).replace('-', '\u2212') },
    splitLine: { lineStyle: { color: look.line } },
  }
}

/** An axis of names, the first on top. */
export function nameAxis(names: readonly string[], look: Look) {
  return {
    type: 'category' as const,
    data: [...names],
    inverse: true,
    axisLine: { lineStyle: { color: look.quiet } },
    axisTick: { show: false },
    axisLabel: { color: look.ink, interval: 0 },
  }
}

/** Height of a chart with a row per name. */
export function heightOfRows(rows: number): number {
  return 120 + rows * 24
}
