import type { EChartsCoreOption } from 'echarts/core'
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/button.tsx'
import { useMedia } from '../../../components/use-media.ts'
import { useSettings } from '../../../state/settings.ts'
import { CopyButton } from '../copy-button.tsx'
import type { TsvCell } from '../to-tsv.ts'
import './chart.css'
import { type ChartMark, markAt, type PlacedMark } from '../../../../charts/chart-mark.ts'
import type { DrawnChart } from '../../../../charts/draw-chart.ts'
import { type Look, printWidth } from '../../../../charts/look.ts'
import { svgSource } from '../../../../charts/svg-source.ts'
import { PointedMark } from './pointed-mark.tsx'
import { lookOf } from './read-look.ts'
import { useSavePicture } from './use-save-picture.tsx'

export interface ChartFigureProps {
  readonly title: string
  readonly fileName: string
  readonly height: number
  /** The one option of the chart, for the screen and for export. */
  readonly option: (look: Look) => EChartsCoreOption
  /** The numbers that are drawn, for who cannot see them and for Excel. */
  readonly table: {
    readonly head: readonly string[]
    readonly rows: readonly (readonly TsvCell[])[]
    /** Opens the quotes behind a cell; undefined where there are none. */
    readonly pressOf: (row: number, column: number) => (() => void) | undefined
  }
  /** What can be pointed at. */
  readonly marks: readonly ChartMark[]
  /** Choices that belong to the chart. */
  readonly children?: ReactNode
}

/** A chart with its choices, its files, and the table behind it. */
export function ChartFigure({ title, fileName, height, option, table, marks, children }: ChartFigureProps) {
  const { t } = useTranslation('comparison')
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const look = useLook()
  const drawn = useDrawn({ option, look, marks }, width, height)
  const [pointed, setPointed] = useState<PlacedMark | null>(null)
  const point = ({ clientX, clientY, currentTarget }: PointerEvent) => {
    const { left, top } = currentTarget.getBoundingClientRect()
    setPointed(markAt(drawn?.marks ?? [], clientX - left, clientY - top))
  }
  const { save, dialogs } = useSavePicture(fileName)
  const draw = async () => {
    const { drawChart } = await import('../../../../charts/draw-chart.ts')
    const size = { width: printWidth, height }
    return { svg: drawChart(option(lookOf('light')), size).svg, size }
  }
  return (
    <figure className="chart" aria-label={title}>
      <div className="comparison-toolbar">
        {children}
        <span className="spacer" />
        <Button icon="export" onPress={() => void draw().then((drawn) => save('svg', drawn))}>
          SVG
        </Button>
        <Button icon="export" onPress={() => void draw().then((drawn) => save('png', drawn))}>
          PNG
        </Button>
        <CopyButton rows={() => [table.head, ...table.rows]} />
      </div>
      <div ref={frame} className="chart-frame" onPointerMove={point} onPointerLeave={() => setPointed(null)}>
        {drawn === null ? null : (
          <img
            className="chart-image"
            src={svgSource(drawn.svg)}
            width={width}
            height={height}
            alt={t('chartAlt', { title })}
          />
        )}
        {pointed === null ? null : <PointedMark mark={pointed} width={width} />}
      </div>
      <details className="chart-table">
        <summary>{t('chartTable')}</summary>
        <table className="table" aria-label={title}>
          <thead>
            <tr>
              {table.head.map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={row.join('\t')}>
                {row.map((cell, column) => (
                  <ChartCell
                    key={table.head[column]}
                    cell={cell}
                    label={`${row[0]}, ${table.head[column]}: ${cell}`}
                    onPress={table.pressOf(index, column)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {dialogs}
    </figure>
  )
}

function ChartCell({
  cell,
  label,
  onPress,
}: {
  readonly cell: TsvCell
  readonly label: string
  readonly onPress: (() => void) | undefined
}) {
  const text = typeof cell === 'number' ? Number(cell.toPrecision(6)) : cell
  return (
    <td className={typeof cell === 'number' ? 'number' : ''}>
      {onPress === undefined ? (
        text
      ) : (
        <button type="button" className="matrix-number" aria-label={label} onClick={onPress}>
          {text}
        </button>
      )}
    </td>
  )
}

/** The chart as SVG, and its marks; null until it is drawn. What draws is loaded with the first chart. */
function useDrawn(
  { option, look, marks }: Pick<ChartFigureProps, 'option' | 'marks'> & { readonly look: Look },
  width: number,
  height: number,
): DrawnChart | null {
  const [chart, setChart] = useState<DrawnChart | null>(null)
  const latest = useRef('')
  useEffect(() => {
    if (width === 0) return
    let isCurrent = true
    void import('../../../../charts/draw-chart.ts').then(({ drawChart }) => {
      if (!isCurrent) return
      const drawn = drawChart(option(look), { width, height }, marks)
      if (drawn.svg === latest.current) return
      latest.current = drawn.svg
      setChart(drawn)
    })
    return () => {
      isCurrent = false
    }
  })
  return chart
}

function useLook(): Look {
  const { values } = useSettings()
  const isDarkSystem = useMedia('(prefers-color-scheme: dark)')
  const isDark = values.theme === 'dark' || (values.theme === 'system' && isDarkSystem)
  return lookOf(isDark ? 'dark' : 'light')
}

function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}
