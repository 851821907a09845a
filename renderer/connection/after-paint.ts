/** How long a page that is not painted (a window that is hidden) waits, in ms. */
const hidden = 100

/** Does something once what is wanted now stands on the screen: first what one sees, then the rest. Returns what calls it off. */
export function afterPaint(work: () => void): () => void {
  let timer: number | undefined
  const run = () => {
    cancel()
    work()
  }
  const frame = window.requestAnimationFrame(() => {
    window.clearTimeout(timer)
    timer = window.setTimeout(run)
  })
  timer = window.setTimeout(run, hidden)
  const cancel = () => {
    window.cancelAnimationFrame(frame)
    window.clearTimeout(timer)
  }
  return cancel
}
