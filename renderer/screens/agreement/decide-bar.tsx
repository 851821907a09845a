import { useTranslation } from 'react-i18next'
import type { CodedSide, ConsensusChoice, Disagreement } from '../../../api/types/agreement.ts'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { Banner } from '../../components/banner.tsx'
import { Button, IconButton } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import { useFormatDate } from '../../use-format-date.ts'

/** Keys of the choices, as they stand on the buttons. */
export const choiceKeys: Readonly<Record<string, ConsensusChoice | 'leave'>> = {
  a: 'first',
  b: 'second',
  '2': 'both',
  n: 'other',
  '0': 'none',
  s: 'leave',
}

export interface DecideBarProps {
  readonly disagreement: Disagreement
  readonly competencies: ReadonlyMap<CompetencyId, Competency>
  readonly minimumOverlap: number
  readonly position: { readonly at: number; readonly of: number }
  /** Why, as it stands in the field. */
  readonly note: string
  readonly onNote: (note: string) => void
  readonly onStep: (by: 1 | -1) => void
  readonly onDecide: (choice: ConsensusChoice | 'leave') => void
  readonly onWithdraw: () => void
}

/** The choices that two codings leave. */
export function possibleChoices({ first, second }: Disagreement): readonly ConsensusChoice[] {
  if (first === null) return ['second', 'other', 'none']
  return second === null ? ['first', 'other', 'none'] : ['first', 'second', 'both', 'other', 'none']
}

/** What is different, and what is to stand in the consensus. */
export function DecideBar(props: DecideBarProps) {
  const { disagreement, competencies, minimumOverlap, position, note, onNote, onStep, onDecide, onWithdraw } =
    props
  const { t } = useTranslation('agreement')
  const bilingual = useBilingual()
  const formatDate = useFormatDate()
  const { kind, first, second, decided } = disagreement
  const competency = competencies.get((first ?? second)?.competencyId ?? (0 as CompetencyId))
  const isBoth = kind === 'level' && disagreement.overlap < minimumOverlap
  const side = (letter: string, coded: CodedSide | null) =>
    coded === null
      ? []
      : [
          t('sideText', {
            letter,
            level: coded.level === null ? t('noLevel') : coded.level,
            count: coded.end - coded.start,
          }),
        ]
  const title = t(isBoth ? 'detail.levelAndBoundaries' : `detail.${kind}`, {
    name: competency === undefined ? '' : bilingual(competency.name),
  })
  const possible = possibleChoices(disagreement)
  const choice = (name: ConsensusChoice, words: string, key: string) =>
    possible.includes(name) ? (
      <Button
        kind={decided?.choice === name ? 'primary' : 'plain'}
        aria-keyshortcuts={key}
        onPress={() => onDecide(name)}
      >
        {words}
        <kbd className="key">{key}</kbd>
      </Button>
    ) : null
  return (
    <section
      className="decide"
      aria-label={t(isBoth ? 'detail.levelAndBoundaries' : `detail.${kind}`, { name: '' })}
    >
      <div className="row decide-head">
        <h3 title={title}>{title}</h3>
        <span className="secondary decide-sides">
          {[...side('A', first), ...side('B', second)].join(' · ')}
        </span>
        <span className="spacer" />
        <span className="secondary decide-position" role="status">
          {t('position', position)}
        </span>
        <IconButton
          icon="up"
          label={t('previous')}
          isDisabled={position.at <= 1}
          onPress={() => onStep(-1)}
        />
        <IconButton
          icon="down"
          label={t('next')}
          isDisabled={position.at >= position.of}
          onPress={() => onStep(1)}
        />
      </div>
      {decided?.isStale === true ? <Banner>{t('stale')}</Banner> : null}
      <div className="row decide-choices">
        {choice('first', t('takeFirst'), 'A')}
        {choice('second', t('takeSecond'), 'B')}
        {choice('both', t('takeBoth'), '2')}
        {choice('other', t('takeOther'), 'N')}
        {choice('none', t('takeNone'), '0')}
      </div>
      <div className="row decide-note">
        <TextField label={t('note')} isLabelShown={false} value={note} onChange={onNote} />
        {decided === null ? (
          <Button kind="quiet" aria-keyshortcuts="S" onPress={() => onDecide('leave')}>
            {t('leave')}
            <kbd className="key">S</kbd>
          </Button>
        ) : (
          <>
            <span
              className="secondary"
              title={t('settledBy', { coder: decided.coder, at: formatDate(decided.at) })}
            >
              {t(`settled.${decided.choice}`)}
            </span>
            <Button kind="quiet" onPress={onWithdraw}>
              {t('withdraw')}
            </Button>
          </>
        )}
      </div>
    </section>
  )
}
