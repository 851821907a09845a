import type { ChartSize } from '../../../../charts/draw-chart.ts'
import { svgSource } from '../../../../charts/svg-source.ts'

/** Pixels of a PNG for each of a chart's: enough for print. */
export const pngScale = 3

/** A chart as a PNG in base64. @throws Error when the browser cannot draw it */
export async function svgToPng(svg: string, { width, height }: ChartSize): Promise<string> {
  const image = new Image()
  image.src = svgSource(svg)
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * pngScale
  canvas.height = height * pngScale
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const [, base64 = ''] = canvas.toDataURL('image/png').split(',')
  return base64
}
