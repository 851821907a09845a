import { useTranslation } from 'react-i18next'
import type { Dictionary } from '../../../api/types/dictionary.ts'
import type { Quote } from '../../../api/types/interview.ts'
import { Button } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useNotices } from '../../state/notices.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useCitation } from '../../use-citation.ts'
import { useQuotesState } from './quotes-state.ts'

/** What can be done with the chosen quotes, in one change that undo takes back whole. */
export function BulkBar({
  chosen,
  dictionary,
}: {
  readonly chosen: readonly Quote[]
  readonly dictionary: Dictionary
}) {
  const { t } = useTranslation('quotes')
  const call = useCommand()
  const bilingual = useBilingual()
  const cite = useCitation()
  const say = useNotices((state) => state.say)
  const select = useQuotesState((state) => state.select)
  const competencies = dictionary.clusters.flatMap((cluster) => cluster.competencies)
  const codingIds = chosen.map(({ coding }) => coding.id)
  const levels = [...new Set(competencies.flatMap((one) => one.levels.map(({ value }) => value)))].sort(
    (a, b) => a - b,
  )
  const report = (done: { readonly updated: number; readonly skipped: readonly unknown[] } | null) => {
    if (done === null) return
    say(t('changed', { updated: done.updated, skipped: done.skipped.length }))
  }
  const pick = { value: 'pick', label: t('pick') }
  return (
    <section className="quotes-bulk" aria-label={t('bulk', { count: chosen.length })}>
      <strong>{t('bulk', { count: chosen.length })}</strong>
      <Select
        label={t('recode')}
        value="pick"
        options={[
          pick,
          ...competencies.map((one) => ({ value: String(one.id), label: bilingual(one.name) })),
        ]}
        onChange={(value) => {
          const competency = competencies.find(({ id }) => String(id) === value)
          if (competency !== undefined)
            void call('coding.updateMany', { codingIds, competencyId: competency.id }).then(report)
        }}
      />
      <Select
        label={t('relevel')}
        value="pick"
        options={[
          pick,
          ...levels.map((value) => ({ value: String(value), label: t('levelNumber', { level: value }) })),
          { value: 'open', label: t('noLevel') },
        ]}
        onChange={(value) => {
          if (value === 'pick') return
          const level = value === 'open' ? null : Number(value)
          void call('coding.updateMany', { codingIds, level }).then(report)
        }}
      />
      <Button
        onPress={() =>
          void navigator.clipboard
            .writeText(chosen.map(cite).join('\n\n'))
            .then(() => say(t('copied', { count: chosen.length })))
        }
      >
        {t('copy')}
      </Button>
      {chosen.some(({ coding }) => coding.needsReview) ? (
        <Button
          icon="check"
          onPress={() => void call('coding.updateMany', { codingIds, needsReview: false }).then(report)}
        >
          {t('markReviewed')}
        </Button>
      ) : null}
      <Button
        kind="danger"
        icon="trash"
        onPress={() =>
          void call('coding.delete', { codingIds }).then((done) =>
            done === null ? undefined : select(new Set()),
          )
        }
      >
        {t('delete')}
      </Button>
    </section>
  )
}
