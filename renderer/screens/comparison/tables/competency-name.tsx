import type { Competency } from '../../../../api/types/dictionary.ts'
import { useBilingual } from '../../../use-bilingual.ts'

/** A competency at the head of a row: colour, code, name. */
export function CompetencyName({ competency }: { readonly competency: Competency }) {
  const bilingual = useBilingual()
  return (
    <span className="matrix-competency">
      <span className={`swatch colour-${competency.colour}`} />
      <span className="comparison-code">{competency.code}</span>
      {bilingual(competency.name)}
    </span>
  )
}
