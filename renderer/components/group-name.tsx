import type { Group } from '../../core/model/study.ts'
import { useMethodWords } from '../use-method-words.ts'

/** A criterion group: a full or a hollow circle, and the word. Never a colour. */
export function GroupName({ group }: { readonly group: Group | null }) {
  const t = useMethodWords()
  if (group === null) return <span className="quiet">–</span>
  return (
    <span>
      <span className={`group-mark group-mark-${group}`} />
      {t(`group.${group}`)}
    </span>
  )
}
