import { CustomChart, HeatmapChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent, VisualMapComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartMark, PlacedMark } from './chart-mark.ts'

use([
  ...[CustomChart, HeatmapChart, ScatterChart],
  ...[GridComponent, LegendComponent, TitleComponent, VisualMapComponent],
  LabelLayout,
  SVGRenderer,
])

export interface ChartSize {
  readonly width: number
  readonly height: number
}

export interface DrawnChart {
  readonly svg: string
  readonly marks: readonly PlacedMark[]
}

/** A chart as the text of an SVG file, the same for the screen and for export, and where its marks stand. */
export function drawChart(
  option: EChartsCoreOption,
  { width, height }: ChartSize,
  marks: readonly ChartMark[] = [],
): DrawnChart {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ ...option, animation: false })
    const svg = chart.renderToSVGString()
    const placed = marks.map((mark) => {
      const [x = 0, y = 0] = chart.convertToPixel({ gridIndex: 0 }, [...mark.at])
      return { ...mark, x, y }
    })
    return { svg, marks: placed }
  } finally {
    chart.dispose()
  }
}
