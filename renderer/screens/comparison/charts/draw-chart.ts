import { CustomChart, HeatmapChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent, VisualMapComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

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

/** A chart as the text of an SVG file, the same for the screen and for export. */
export function drawChart(option: EChartsCoreOption, { width, height }: ChartSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ ...option, animation: false })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
