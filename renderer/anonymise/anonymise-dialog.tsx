import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { AnonymisedInterview } from '../../api/types/transcript.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { Checkbox } from '../components/checkbox.tsx'
import { ChooseFiles } from '../components/choose-files.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Segmented } from '../components/segmented.tsx'
import { useClient } from '../connection/client-context.ts'
import { uploadFile } from '../connection/upload-file.ts'
import { useCommand } from '../connection/use-command.ts'
import { useDrafts } from '../state/drafts.ts'
import { useNotices } from '../state/notices.ts'
import './anonymise.css'
import { AnonymiseReport } from './anonymise-report.tsx'
import { HitList, placeOf, placesOf } from './hit-list.tsx'
import { completeRows, makeRow, withEmptyRow } from './name-row.ts'
import { NameTable } from './name-table.tsx'
import { usePreview } from './use-preview.ts'

export interface AnonymiseDialogProps {
  /** The interviews one came from; none: all. */
  readonly interviewIds: readonly InterviewId[]
  readonly onClose: () => void
}

/** Puts pseudonyms in the place of names: a table of both, every replacement to be looked at first, one change. */
export function AnonymiseDialog({ interviewIds, onClose }: AnonymiseDialogProps) {
  const { t } = useTranslation('anonymise')
  const { t: c } = useTranslation('common')
  const call = useCommand()
  const [rows, setRows] = useState(() => withEmptyRow([]))
  const [scope, setScope] = useState<'these' | 'all'>(interviewIds.length > 0 ? 'these' : 'all')
  const [options, setOptions] = useState({ wholeWords: true, matchCase: false })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [report, setReport] = useState<Result<'anonymise.apply'> | null>(null)
  const names = completeRows(rows)
  const found = usePreview({ names, interviewIds: scope === 'these' ? interviewIds : [], ...options })
  const chosen = found.flatMap((interview) => placesOf(interview)).filter((place) => !left.has(place)).length
  const total = found.reduce((sum, interview) => sum + placesOf(interview).length, 0)
  const isCorrecting = useDrafts(({ drafts }) => found.some(({ interviewId }) => drafts.has(interviewId)))
  const counts = useMemo(() => countNames(found), [found])
  const leave = useCallback(
    (places: readonly string[], isLeft: boolean) =>
      setLeft((before) => {
        const after = new Set(before)
        for (const place of places)
          if (isLeft) after.add(place)
          else after.delete(place)
        return after
      }),
    [],
  )
  const read = useReadNames((read) =>
    setRows((before) => withEmptyRow([...before.filter(({ name }) => name !== ''), ...read])),
  )
  const apply = () =>
    void call('anonymise.apply', { interviews: found.map((one) => replacementsOf(one, left)) }).then(
      setReport,
    )
  return (
    <Dialog
      isOpen
      isWide
      title={t('title')}
      onClose={onClose}
      actions={
        report === null ? (
          <>
            <span className="secondary" role="status">
              {names.length === 0 ? '' : t('chosen', { chosen, total, count: found.length })}
            </span>
            <span className="spacer" />
            <Button onPress={onClose}>{c('cancel')}</Button>
            <Button kind="primary" isDisabled={chosen === 0 || isCorrecting} onPress={apply}>
              {t('apply', { count: chosen })}
            </Button>
          </>
        ) : (
          <Button kind="primary" onPress={onClose} autoFocus>
            {c('close')}
          </Button>
        )
      }
    >
      {report !== null ? (
        <AnonymiseReport report={report} onClose={onClose} />
      ) : (
        <>
          <p className="running">{t('explain')}</p>
          {isCorrecting ? <Banner>{t('correcting')}</Banner> : null}
          <div className="anonymise">
            <section className="anonymise-names" aria-label={t('names')}>
              {interviewIds.length === 0 ? null : (
                <Segmented
                  label={t('scope')}
                  value={scope}
                  options={[
                    { value: 'these', label: t('these', { count: interviewIds.length }) },
                    { value: 'all', label: t('all') },
                  ]}
                  onChange={setScope}
                />
              )}
              <div className="name-table-place">
                <NameTable rows={rows} onChange={setRows} counts={counts} />
              </div>
              <div className="row">
                <ChooseFiles
                  kind="plain"
                  label={t('fromFile')}
                  accept={['.csv', '.xlsx', '.txt']}
                  onChoose={read}
                />
              </div>
              {(['wholeWords', 'matchCase'] as const).map((option) => (
                <Checkbox
                  key={option}
                  isSelected={options[option]}
                  onChange={(isOn) => setOptions({ ...options, [option]: isOn })}
                >
                  {t(option)}
                </Checkbox>
              ))}
            </section>
            <section className="anonymise-preview" aria-label={t('preview')}>
              {total === 0 ? (
                <p className="running quiet">{t(names.length === 0 ? 'noNames' : 'noHits')}</p>
              ) : (
                <HitList found={found} left={left} onLeave={leave} />
              )}
            </section>
          </div>
        </>
      )}
    </Dialog>
  )
}

/** How often each name of the table was found, speakers included. */
function countNames(found: readonly AnonymisedInterview[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const all = found.flatMap(({ hits, speakers }) => [...hits, ...speakers])
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function useReadNames(onRead: (rows: readonly ReturnType<typeof makeRow>[]) => void) {
  const client = useClient()
  const showError = useNotices((state) => state.showError)
  return ([file]: readonly File[]) => {
    if (file === undefined) return
    const read = async () => {
      try {
        const upload = await uploadFile(client, file)
        const names = await client.call('anonymise.readNames', { upload })
        onRead(names.map(({ name, pseudonym }) => makeRow(name, pseudonym)))
      } catch (failure) {
        showError(failure instanceof ApiError ? failure : new ApiError('internal-error'))
      }
    }
    void read()
  }
}

/** What is to be done to one interview: everything but what shall stay. */
function replacementsOf(interview: AnonymisedInterview, left: ReadonlySet<string>) {
  const { interviewId, version, hits, speakers } = interview
  return {
    interviewId,
    version,
    replacements: hits
      .filter((hit) => !left.has(placeOf(interview, hit)))
      .map(({ start, end, pseudonym }) => ({ start, end, text: pseudonym })),
    speakers: speakers.filter((speaker) => !left.has(placeOf(interview, speaker))),
  }
}
