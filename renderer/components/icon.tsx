/** Drawings on a 16 grid, 1.5 stroke (visual reference, section 7). */
const paths = {
  project: 'M2 4.5h4l1.5 1.5H14v7H2z',
  undo: 'M6 4 3 7l3 3M3 7h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'm10 4 3 3-3 3m3-3H6.5a3.5 3.5 0 0 0 0 7H9',
  settings: 'M3 5h6m3 0h1M3 11h1m3 0h6M10.5 3.5v3M5.5 9.5v3',
  plus: 'M8 3v10M3 8h10',
  close: 'm4 4 8 8m0-8-8 8',
  check: 'm3 8.5 3.5 3.5L13 5',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  left: 'm10 4-4 4 4 4',
  right: 'm6 4 4 4-4 4',
  warn: 'M8 2.5 14.5 13h-13zM8 6.5v3M8 11.2v.1',
  error: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.800zM8 5v3.5M8 10.800v.1',
  info: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.800zM8 7.5V11M8 5v.1',
  unsure: 'M6.200 6.300a1.800 1.800 0 1 1 2.600 1.600c-.6.3-.8.700-.8 1.300M8 11.200v.1',
  diff: 'm8 3 5 5-5 5-5-5z',
  threshold: 'M5 3v10M11 3v10',
  bars: 'M3.500 13V9.500M8 13V6.500M12.500 13V3M2 13.500h12',
  swap: 'M3 5.500h9.500L10 3M13 10.500H3.500L6 13',
  split: 'M2.500 3h11v10h-11zM8 3v10',
  not: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM4 12l8-8',
  blind: 'M2 8s2.200-4 6-4 6 4 6 4-2.200 4-6 4-6-4-6-4zM3 13 13 3',
  lock: 'M4 7.500h8v6H4zM5.500 7.500V5.500a2.500 2.500 0 0 1 5 0v2',
  coder:
    'M8 8a2.700 2.700 0 1 0 0-5.400A2.700 2.700 0 0 0 8 8zM3 13.500c.600-2.500 2.500-3.700 5-3.700s4.400 1.200 5 3.700',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  fold: 'M3 3.500h10M3 8h10M3 12.500h10M1.200 6.800 2.400 8 1.200 9.200',
  folder: 'M2 4.500h4l1.500 1.500H14v7H2z',
  import: 'M8 2v7.500M5 7l3 3 3-3M3 12.500v1h10v-1',
  export: 'M8 10V2.500M5 5l3-3 3 3M3 12.500v1h10v-1',
  trash: 'M3 4.500h10M6 4.500V3h4v1.500M4.500 4.500l.600 9h5.800l.600-9',
  edit: 'M3 13l.600-2.800L10.800 3 13 5.200 5.800 12.400z',
  memo: 'M3 3h10v7l-3 3H3zM10 13v-3h3',
  event: 'M4 14V2.500h8l-2 3 2 3H4',
  quote: 'M3 10V7c0-2 1-3 2.500-3.500M3 7.500h3V11H3zM9 10V7c0-2 1-3 2.500-3.500M9 7.500h3V11H9z',
  search: 'M7 2.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9zM10.500 10.500 14 14',
  ring: 'M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11z',
  half: 'M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11zM8 2.500v11M10 3.200v9.600M12 4.500v7',
  done: 'M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11zM5.500 8.200l1.800 1.800 3.200-3.800',
  filter: 'M2.500 4h11M4.500 8h7M6.500 12h3',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.500V8l2.500 1.500',
  type: 'M3 4V3h10v1M8 3v10M6 13h4',
  paneLeft: 'M2 3h12v10H2zM6 3v10',
  paneRight: 'M2 3h12v10H2zM10 3v10',
  copy: 'M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3',
  columns: 'M2.500 3h11v10h-11zM6.200 3v10M9.800 3v10',
  chart: 'M2.500 2.500v11h11M5.500 11V8M8.500 11V5M11.500 11V7',
  keys: 'M1.500 4.500h13v7h-13zM4 7h.100M7 7h.100M10 7h.100M12 7h.100M5 9.500h6',
} as const
export type IconName = keyof typeof paths

/** A drawing that stands beside words, or inside a button that has a name; hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
