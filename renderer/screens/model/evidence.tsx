import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { Quote } from '../../../api/types/interview.ts'
import type { CodingId } from '../../../core/model/ids.ts'
import { type Group, groups, type Layer } from '../../../core/model/study.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { GroupName } from '../../components/group-name.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { everything, useQuotesState } from '../quotes/quotes-state.ts'
import { EvidenceItem } from './evidence-item.tsx'

export interface EvidenceProps {
  readonly competency: Competency
  readonly evidence: readonly Quote[]
  readonly layer: Layer
}

/** Quotes that stand for a competency, in the analyst's order; and all others of both groups to choose from. */
export function Evidence({ competency, evidence, layer }: EvidenceProps) {
  const { t } = useTranslation('model')
  const call = useCommand()
  const ids = evidence.map((quote) => quote.coding.id)
  const highest = Math.max(1, ...competency.levels.map((level) => level.value))
  const set = (codingIds: readonly CodingId[]) =>
    void call('model.setEvidence', { competencyId: competency.id, codingIds: [...codingIds] })
  const move = (index: number, by: -1 | 1) => {
    const id = ids[index]
    if (id !== undefined) set(ids.toSpliced(index, 1).toSpliced(index + by, 0, id))
  }
  return (
    <>
      <section aria-label={t('evidence')}>
        <h3>{t('evidenceCount', { count: evidence.length })}</h3>
        {evidence.length === 0 ? <p className="running">{t('evidenceNone')}</p> : null}
        <ol>
          {evidence.map((quote, index) => (
            <EvidenceItem key={quote.coding.id} quote={quote} highest={highest}>
              <GroupName group={quote.group} />
              <IconButton
                icon="up"
                label={t('evidenceUp')}
                isDisabled={index === 0}
                onPress={() => move(index, -1)}
              />
              <IconButton
                icon="down"
                label={t('evidenceDown')}
                isDisabled={index === evidence.length - 1}
                onPress={() => move(index, 1)}
              />
              <IconButton
                icon="close"
                label={t('evidenceRemove')}
                onPress={() => set(ids.toSpliced(index, 1))}
              />
            </EvidenceItem>
          ))}
        </ol>
      </section>
      <div className="model-quotes">
        {groups.map((group) => (
          <GroupQuotes
            key={group}
            {...{ competency, group, layer, highest }}
            chosen={ids}
            onChoose={(codingId) => set([...ids, codingId])}
          />
        ))}
      </div>
    </>
  )
}

/** Quotes shown at first, and more each time; as many as the backend gives at once. */
const [page, most] = [8, 500]

function GroupQuotes({
  competency,
  group,
  layer,
  highest,
  chosen,
  onChoose,
}: Pick<EvidenceProps, 'competency' | 'layer'> & {
  readonly group: Group
  readonly highest: number
  readonly chosen: readonly CodingId[]
  readonly onChoose: (codingId: CodingId) => void
}) {
  const { t } = useTranslation('model')
  const m = useMethodWords()
  const go = useNavigation((state) => state.go)
  const change = useQuotesState((state) => state.change)
  const [limit, setLimit] = useState(page)
  const { data } = useQuery('quote.list', {
    ...{ competencyId: competency.id, group, layer, sort: 'level', offset: 0, limit },
  })
  const total = data?.total ?? 0
  const showAll = () => {
    change({ ...everything, competencyIds: [competency.id], group, layer, sort: 'level' })
    go('quotes')
  }
  return (
    <section aria-label={`${m(`group.${group}`)} ${t('quotesOf', { count: total })}`}>
      <div className="model-quotes-head">
        <GroupName group={group} />
        <strong>{t('quotesOf', { count: total })}</strong>
        <span className="spacer" />
        <Button kind="link" onPress={showAll}>
          {t('all')}
        </Button>
      </div>
      <ul>
        {data?.quotes.map((quote) => (
          <EvidenceItem key={quote.coding.id} quote={quote} highest={highest}>
            {chosen.includes(quote.coding.id) ? (
              <span className="tag">{t('chosen')}</span>
            ) : (
              <IconButton icon="plus" label={t('evidenceAdd')} onPress={() => onChoose(quote.coding.id)} />
            )}
          </EvidenceItem>
        ))}
      </ul>
      {total > limit && limit < most ? (
        <Button onPress={() => setLimit((before) => Math.min(most, before + 4 * page))}>{t('more')}</Button>
      ) : null}
    </section>
  )
}
