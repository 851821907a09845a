import { type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useErrorWords } from '../../use-error-words.ts'
import './agreement-screen.css'
import { AgreementExportDialog } from './agreement-export-dialog.tsx'
import { AgreementSettingsDialog } from './agreement-settings-dialog.tsx'
import { ChoosePair } from './choose-pair.tsx'
import type { CoderPair } from './coder-pairs.ts'
import { choiceKeys, possibleChoices } from './decide-bar.tsx'
import { DisagreementPane } from './disagreement-pane.tsx'
import { MeasuresPane } from './measures-pane.tsx'
import { QuestionHead } from './question-head.tsx'
import { ReadingPane } from './reading-pane.tsx'
import { ScopeBox } from './scope-box.tsx'
import { useDisagreements } from './use-disagreements.ts'

/** Coder against coder: how well they agree, where they do not, and what they settle on. */
export function AgreementScreen() {
  const { t } = useTranslation('agreement')
  const words = useErrorWords()
  const go = useNavigation((state) => state.go)
  const [pair, setPair] = useState<CoderPair | null>(null)
  const [isSetting, setIsSetting] = useState(false)
  const [isExporting, setIsExporting] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const { data: report, error } = useQuery('agreement.run', { coderIds: pair === null ? [] : [...pair] })
  const { data: dictionary } = useQuery('dictionary.get', {})
  const { data: interviews } = useQuery('interview.list', {})
  const { data: people } = useQuery('interviewee.list', {})
  const competencies = useMemo(
    () =>
      new Map(
        dictionary?.clusters.flatMap((cluster) => cluster.competencies.map((one) => [one.id, one] as const)),
      ),
    [dictionary],
  )
  const codes = useMemo(
    () =>
      new Map(people?.interviewees.flatMap(({ code, interviewIds }) => interviewIds.map((id) => [id, code]))),
    [people],
  )
  const [one, other, ...more] = report?.coderIds ?? []
  const only: CoderPair | null =
    one === undefined || other === undefined || more.length > 0 ? null : [one, other]
  const current = pair ?? only
  const disagreements = useDisagreements(current)
  const heading = <h1 className="visually-hidden">{t('title')}</h1>
  if (error !== null) {
    const isApart = error.code === 'coding-apart'
    return (
      <>
        {heading}
        <EmptyState title={isApart ? t('apartTitle') : words(error).what}>
          {isApart ? t('apartText') : words(error).todo}
        </EmptyState>
      </>
    )
  }
  if (report === undefined || interviews === undefined) return null
  if (report.doubleCoded === 0 && pair === null) {
    return (
      <>
        {heading}
        <EmptyState
          title={t('emptyTitle')}
          action={
            <Button kind="primary" onPress={() => go('coding')}>
              {t('toCoding')}
            </Button>
          }
        >
          {t('emptyText')}
        </EmptyState>
      </>
    )
  }
  const { chosen, step, decide } = disagreements
  const nameOf = (index: 0 | 1) =>
    report.coders.find((coder) => coder.coderId === current?.[index])?.name ?? ''
  const onKey = (event: KeyboardEvent) => {
    const choice = choiceKeys[event.key.toLowerCase()]
    if (choice === undefined || chosen === undefined || isAsking || isTyping(event)) return
    if (choice !== 'leave' && !possibleChoices(chosen).includes(choice)) return
    event.preventDefault()
    event.stopPropagation()
    if (choice === 'other') setIsAsking(true)
    else void decide(choice === 'leave' ? null : { choice, other: null })
  }
  return (
    <div className="agreement">
      {heading}
      <QuestionHead
        report={report}
        scope={
          <ScopeBox
            report={report}
            pair={pair}
            onPair={setPair}
            onSettings={() => setIsSetting(true)}
            onExport={() => setIsExporting(true)}
          />
        }
      />
      <div className="agreement-panes" onKeyDownCapture={onKey}>
        <MeasuresPane
          {...{ report, competencies, interviews, codes }}
          filters={disagreements.filters}
          onFilter={disagreements.setFilters}
          onPair={setPair}
        />
        {current === null ? (
          <ChoosePair report={report} onPair={setPair} />
        ) : (
          <>
            <DisagreementPane {...{ disagreements, competencies, codes }} />
            {chosen === undefined ? (
              <section className="reading-pane" aria-label={t('reading')}>
                <p className="running disagreement-pane-note">{t('chooseOne')}</p>
              </section>
            ) : (
              <ReadingPane
                disagreement={chosen}
                competencies={competencies}
                pair={current}
                names={[nameOf(0), nameOf(1)]}
                minimumOverlap={report.settings.minimumOverlap}
                position={{ at: disagreements.at + 1, of: disagreements.listed.length }}
                isAsking={isAsking}
                onAsk={setIsAsking}
                onStep={step}
                onChoose={disagreements.chooseCoding}
                note={disagreements.note}
                onNote={disagreements.setNote}
                onDecide={(decision) => void decide(decision)}
                onWithdraw={disagreements.withdraw}
              />
            )}
          </>
        )}
      </div>
      {isExporting ? <AgreementExportDialog pair={pair} onClose={() => setIsExporting(false)} /> : null}
      {isSetting ? (
        <AgreementSettingsDialog settings={report.settings} onClose={() => setIsSetting(false)} />
      ) : null}
    </div>
  )
}

/** Keys are letters where somebody writes, and chords are others' business. */
function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isField = target instanceof HTMLElement && target.matches('input, textarea, [role=option] input')
  return isField || ctrlKey || metaKey || altKey
}
