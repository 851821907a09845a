import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { BrowserWindow, Display, Rectangle } from 'electron'

/** Where the window was, and how. */
export interface WindowState {
  readonly bounds: Rectangle
  readonly isMaximized: boolean
  readonly isFullScreen: boolean
  /** Of the interface; 0: as it is drawn. */
  readonly zoomLevel: number
}

/** null: there is none, or it cannot be read. */
export function readWindowState(file: string): WindowState | null {
  try {
    return parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** A convenience: that it cannot be written is no reason to say anything. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state))
    renameSync(`${file}.new`, file)
  } catch {
    // The window opens where it does by default.
  }
}

type Watched = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'isFullScreen'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'getZoomLevel'>
}

export function stateOfWindow(window: Watched): WindowState {
  return {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    isFullScreen: window.isFullScreen(),
    zoomLevel: window.webContents.getZoomLevel(),
  }
}

/** The bounds, where enough of them can be seen on a screen there is; undefined: a screen was taken away. */
export function visibleBounds(
  { bounds }: WindowState,
  displays: readonly Pick<Display, 'workArea'>[],
): Rectangle | undefined {
  const isSeen = displays.some(({ workArea }) => {
    const width = overlap(bounds.x, bounds.width, workArea.x, workArea.width)
    const height = overlap(bounds.y, bounds.height, workArea.y, workArea.height)
    return width >= 200 && height >= 100
  })
  return isSeen ? bounds : undefined
}

function overlap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b)
}

function parse(value: unknown): WindowState | null {
  const { bounds, isMaximized, isFullScreen, zoomLevel } = (value ?? {}) as Partial<WindowState>
  const { x, y, width, height } = (bounds ?? {}) as Partial<Rectangle>
  const isNumber = (one: unknown): one is number => typeof one === 'number' && Number.isFinite(one)
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return null
  return {
    bounds: { x, y, width, height },
    isMaximized: isMaximized === true,
    isFullScreen: isFullScreen === true,
    zoomLevel: isNumber(zoomLevel) ? Math.min(Math.max(zoomLevel, -3), 5) : 0,
  }
}
