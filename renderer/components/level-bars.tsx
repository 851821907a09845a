import './level-bars.css'

/** Five rising bars, filled up to the level; a level under zero is one bar under the line. */
export function LevelBars({ level, highest }: { readonly level: number; readonly highest: number }) {
  const bars = Array.from({ length: Math.max(highest, 1) }, (_, index) => index + 1)
  const width = bars.length * 5
  return (
    <svg className="level-bars" viewBox={`0 0 ${width} 12`} width={width} height={12} aria-hidden="true">
      {bars.map((bar) => {
        const height = 2 + (bar / bars.length) * 8
        return (
          <rect
            key={bar}
            className={bar <= level ? 'level-bar is-reached' : 'level-bar'}
            x={(bar - 1) * 5}
            y={10 - height}
            width={3}
            height={height}
          />
        )
      })}
      {level < 0 ? <rect className="level-bar is-reached" x={0} y={10.5} width={3} height={1.5} /> : null}
    </svg>
  )
}
