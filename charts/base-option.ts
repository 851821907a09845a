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
