import type { ChartSize } from '../../charts/draw-chart.ts'
import { svgSource } from '../../charts/svg-source.ts'

/** Pixels of a PNG for each of a chart's: enough for print. */
const printScale = 3
/** The longest side that every browser draws; a longer picture has fewer pixels. */
const longestSide = 16_000

/** A chart as a PNG. @throws Error when the browser cannot draw it */
export async function svgToPng(svg: string, { width, height }: ChartSize): Promise<Blob> {
  const image = new Image()
  image.src = svgSource(svg)
  await image.decode()
  const scale = Math.min(printScale, longestSide / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (png === null) throw new Error('the picture could not be drawn')
  return png
}
