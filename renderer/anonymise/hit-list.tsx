import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnonymisedInterview, NameHit } from '../../api/types/transcript.ts'

export interface HitListProps {
  readonly found: readonly AnonymisedInterview[]
  /** Places that shall stay as they are. */
  readonly left: ReadonlySet<string>
  readonly onLeave: (places: readonly string[], isLeft: boolean) => void
}

/** Names a place that can be left as it is. */
export function placeOf(
  { interviewId }: AnonymisedInterview,
  place: NameHit | { readonly name: string },
): string {
  return `${interviewId} ${'start' in place ? place.start : `speaker ${place.name}`}`
}

/** All places of an interview. */
export function placesOf(interview: AnonymisedInterview): readonly string[] {
  return [...interview.speakers, ...interview.hits].map((place) => placeOf(interview, place))
}

/** Every replacement in its context, by interview; each can be left out. */
export function HitList({ found, left, onLeave }: HitListProps) {
  return (
    <div className="name-hits">
      {found.map((interview) => (
        <InterviewHits key={interview.interviewId} interview={interview} left={left} onLeave={onLeave} />
      ))}
    </div>
  )
}

function InterviewHits({
  interview,
  left,
  onLeave,
}: Omit<HitListProps, 'found'> & { readonly interview: AnonymisedInterview }) {
  const { t } = useTranslation('anonymise')
  const { intervieweeCode, hits, speakers } = interview
  const all = placesOf(interview)
  const taken = all.filter((place) => !left.has(place)).length
  const leave = useCallback((place: string, isLeft: boolean) => onLeave([place], isLeft), [onLeave])
  return (
    <section aria-label={intervieweeCode}>
      <h3 className="name-hits-head">
        <label className="name-hit-choice">
          <input
            type="checkbox"
            checked={taken > 0}
            ref={(box) => {
              if (box !== null) box.indeterminate = taken > 0 && taken < all.length
            }}
            onChange={(event) => onLeave(all, !event.target.checked)}
          />
          {intervieweeCode}
        </label>
        <span className="secondary">{t('taken', { taken, total: all.length })}</span>
      </h3>
      <ul>
        {speakers.map((speaker) => {
          const place = placeOf(interview, speaker)
          return (
            <li key={place} className="name-hit">
              <label className="name-hit-choice">
                <input
                  type="checkbox"
                  checked={!left.has(place)}
                  onChange={(event) => leave(place, !event.target.checked)}
                />
                <span className="secondary name-hit-place">{t('speaker')}</span>
                <span>
                  <Replacement match={speaker.name} pseudonym={speaker.pseudonym} />
                </span>
              </label>
            </li>
          )
        })}
        {hits.map((hit) => {
          const place = placeOf(interview, hit)
          return <Hit key={place} hit={hit} place={place} isLeft={left.has(place)} onLeave={leave} />
        })}
      </ul>
    </section>
  )
}

interface HitProps {
  readonly hit: NameHit
  readonly place: string
  readonly isLeft: boolean
  readonly onLeave: (place: string, isLeft: boolean) => void
}

const Hit = memo(function Hit({ hit, place, isLeft, onLeave }: HitProps) {
  const { t } = useTranslation('anonymise')
  return (
    <li className="name-hit">
      <label className="name-hit-choice">
        <input
          type="checkbox"
          checked={!isLeft}
          onChange={(event) => onLeave(place, !event.target.checked)}
        />
        <span className="secondary name-hit-place">{t('turn', { turn: hit.turnNumber })}</span>
        <span>
          <span className="quiet">{hit.before}</span>
          <Replacement match={hit.match} pseudonym={hit.pseudonym} />
          <span className="quiet">{hit.after}</span>
        </span>
      </label>
    </li>
  )
})

function Replacement({ match, pseudonym }: { readonly match: string; readonly pseudonym: string }) {
  return (
    <>
      <del className="name-hit-old">{match}</del> <ins className="name-hit-new">{pseudonym}</ins>
    </>
  )
}
