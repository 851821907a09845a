import { type MemoContent, stretchesOf } from './memo-text.ts'

/** A memo to be read. */
export function MemoText({ content: { text, marks } }: { readonly content: MemoContent }) {
  return (
    <p className="memo-plain">
      {stretchesOf({ start: 0, end: text.length }, marks).map(({ start, end, kinds }) => {
        const words = text.slice(start, end)
        const name = kinds.map((kind) => `memo-${kind}`).join(' ')
        return name === '' ? (
          words
        ) : (
          <span key={start} className={name}>
            {words}
          </span>
        )
      })}
    </p>
  )
}
