import { memo, type PointerEvent, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { Button as AriaButton, Tooltip } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { ClusterId, CodingId } from '../../../core/model/ids.ts'
import { Button } from '../../components/button.tsx'
import { Hint } from '../../components/hint.tsx'
import { Icon } from '../../components/icon.tsx'
import { useNavigation } from '../../state/navigation.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useRemembered } from '../../use-remembered.ts'
import { useCodingState } from './coding-state.ts'
import './dictionary-pane.css'
import type { OpenInterview } from './open-interview.ts'
import { useCodeDragSource } from './use-code-drag-source.ts'
import type { CodingActions } from './use-coding-actions.ts'

export interface DictionaryPaneProps {
  readonly open: OpenInterview
  readonly actions: CodingActions
  readonly selected: CodingId | null
}

/** The dictionary beside the text: a click tags the selected text; counts move as one codes. */
export const DictionaryPane = memo(function DictionaryPane({ open, actions, selected }: DictionaryPaneProps) {
  const { t } = useTranslation('coding')
  const bilingual = useBilingual()
  const go = useNavigation((state) => state.go)
  const chosen = open.codings.find((coding) => coding.id === selected)?.competencyId
  const { dictionary, recent } = open
  const handlers = useRowHandlers(useCodeDragSource(open, actions), actions)
  const remembered = useRemembered('competency')
  const [closed, setClosed] = useState<ReadonlySet<ClusterId>>(new Set())
  const toggle = (id: ClusterId) =>
    setClosed((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const here = new Map<Competency['id'], number>()
  for (const { competencyId } of open.atWork) here.set(competencyId, (here.get(competencyId) ?? 0) + 1)
  return (
    <section className="code-pane" aria-label={t('dictionary')}>
      <header className="pane-head">
        <h2>{t('dictionary')}</h2>
        <span className="quiet">
          {t(dictionary.frozen ? 'versionFrozen' : 'version', { number: dictionary.currentNumber })}
        </span>
        <span className="spacer" />
        <span className="code-count">{t('here')}</span>
        <span className="code-count">{t('all')}</span>
      </header>
      <div className="code-list">
        {open.competencies.size === 0 ? (
          <div className="code-empty">
            <p className="running">{t('dictionaryEmpty')}</p>
            <Button onPress={() => go('dictionary')}>{t('toDictionary')}</Button>
          </div>
        ) : null}
        {dictionary.clusters.map((cluster) => (
          <section key={cluster.id} aria-label={bilingual(cluster.name)}>
            <h3 className="code-cluster">
              <button
                type="button"
                className="code-cluster-button"
                aria-expanded={!closed.has(cluster.id)}
                onClick={() => toggle(cluster.id)}
              >
                <Icon name={closed.has(cluster.id) ? 'right' : 'down'} />
                {bilingual(cluster.name)}
              </button>
            </h3>
            {(closed.has(cluster.id) ? [] : cluster.competencies).map((competency) => (
              <CodeRow
                key={competency.id}
                competency={competency}
                digit={recent.indexOf(competency.id) + 1}
                here={here.get(competency.id) ?? 0}
                isChosen={competency.id === chosen}
                hasMemo={remembered.has(competency.id)}
                {...handlers}
              />
            ))}
          </section>
        ))}
      </div>
    </section>
  )
})

interface RowHandlers {
  readonly onPress: (competency: Competency) => void
  readonly onGrab: (competency: Competency, name: string, event: PointerEvent) => void
}

/** What a row can do, the same functions at every stroke: a row is drawn again only where it shows something else. */
function useRowHandlers(dragFrom: ReturnType<typeof useCodeDragSource>, actions: CodingActions): RowHandlers {
  const latest = useRef({ dragFrom, actions })
  useLayoutEffect(() => {
    latest.current = { dragFrom, actions }
  }, [dragFrom, actions])
  const onPress = useCallback<RowHandlers['onPress']>(({ id }) => latest.current.actions.tagOrAsk(id), [])
  const onGrab = useCallback<RowHandlers['onGrab']>(
    (competency, name, event) => latest.current.dragFrom(competency, name)(event),
    [],
  )
  return { onPress, onGrab }
}

interface CodeRowProps extends RowHandlers {
  readonly competency: Competency
  /** The digit that repeats it; 0: none. */
  readonly digit: number
  readonly here: number
  readonly isChosen: boolean
  readonly hasMemo: boolean
}

const CodeRow = memo(function CodeRow({
  competency,
  digit,
  here,
  isChosen,
  hasMemo,
  onPress,
  onGrab,
}: CodeRowProps) {
  const { t } = useTranslation('memo')
  const openFloating = useCodingState((state) => state.open)
  const bilingual = useBilingual()
  const name = bilingual(competency.name)
  return (
    <div className="code-line">
      <Hint delay={700}>
        <AriaButton
          className={isChosen ? 'code-row is-chosen' : 'code-row'}
          onPress={() => onPress(competency)}
          onPointerDown={(event) => onGrab(competency, name, event)}
          // The selected text keeps the focus while one clicks.
          preventFocusOnPress
        >
          <span className={`swatch colour-${competency.colour}`} />
          <span className="code-code">{competency.code}</span>
          <span className="code-name">{name}</span>
          {digit === 0 ? null : <kbd>{digit}</kbd>}
          <span className="code-count">{here === 0 ? '·' : here}</span>
          <span className="code-count quiet">{competency.codingCount}</span>
        </AriaButton>
        <Tooltip className="tooltip" placement="left" offset={4}>
          {bilingual(competency.definition) || name}
        </Tooltip>
      </Hint>
      <button
        type="button"
        className={hasMemo ? 'code-memo has-memo' : 'code-memo'}
        aria-label={t('ofCompetency', { name })}
        onClick={() => openFloating({ kind: 'memo', about: { kind: 'competency', id: competency.id } })}
      >
        <Icon name="memo" />
      </button>
    </div>
  )
})
