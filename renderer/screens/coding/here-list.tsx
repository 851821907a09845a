import { useTranslation } from 'react-i18next'
import type { Coding } from '../../../api/types/interview.ts'
import { LevelBars } from '../../components/level-bars.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import { useCodingState } from './coding-state.ts'
import type { OpenInterview } from './open-interview.ts'
import { turnNumberAt } from './turn-number.ts'

export interface HereListProps {
  readonly open: OpenInterview
  /** In order of reading. */
  readonly codings: readonly Coding[]
  readonly chosen: Coding | null
}

/** The codings in one place. Pointing at a row shows it in text and gutter, and the other way round; a click chooses it. */
export function HereList({ open, codings, chosen }: HereListProps) {
  const { t } = useTranslation('coding')
  const bilingual = useBilingual()
  const choose = useCodingState((state) => state.choose)
  const hover = useCodingState((state) => state.hover)
  const hovered = useCodingState((state) => state.hovered)
  const [first] = codings
  if (first === undefined) return null
  return (
    <>
      <h3 className="inspector-title">
        {t('codingsHere', { count: codings.length })}{' '}
        <span className="secondary">
          {t('turnNumber', { turn: turnNumberAt(open, (chosen ?? first).start) })}
        </span>
      </h3>
      <ul className="here-list" aria-label={t('codingsHere', { count: codings.length })}>
        {codings.map((one) => {
          const competency = open.competencies.get(one.competencyId)
          return competency === undefined ? null : (
            <li key={one.id}>
              <button
                type="button"
                className={`here colour-${competency.colour}${one.id === hovered ? ' is-pointed' : ''}`}
                aria-pressed={one === chosen}
                onClick={() => choose(one.id)}
                onPointerEnter={() => hover(one.id)}
                onPointerLeave={() => hover(null)}
                onFocus={() => hover(one.id)}
                onBlur={() => hover(null)}
              >
                <span className="swatch" />
                <span className="here-code">{competency.code}</span>
                <span className="here-name">{bilingual(competency.name)}</span>
                <span className="spacer" />
                {one.level === null ? null : (
                  <LevelBars level={one.level} highest={highestLevel(competency)} />
                )}
                <b className="number">{one.level ?? '–'}</b>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** The top of a competency's scale. */
export function highestLevel({ levels }: { readonly levels: readonly { readonly value: number }[] }): number {
  return Math.max(...levels.map(({ value }) => value))
}
