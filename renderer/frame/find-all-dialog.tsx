import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../api/types/search.ts'
import type { FindOptions } from '../../core/text/query-pattern.ts'
import { Button } from '../components/button.tsx'
import { CodeHitsDialog } from '../components/code-hits-dialog.tsx'
import { Dialog } from '../components/dialog.tsx'
import { TextField } from '../components/field.tsx'
import { FindOptionBoxes } from '../components/find-options.tsx'
import { useCommand } from '../connection/use-command.ts'
import { useQuery } from '../connection/use-query.ts'
import { useNavigation } from '../state/navigation.ts'
import { useLast } from '../use-last.ts'

/** Hits shown at first, and as many more each time; the backend gives at most 200 at once. */
const page = 100
/** Hits that can be coded at once: as many as one can look through. */
const most = 2000

/** Finds words in all interviews; a hit leads to its place. */
export function FindAllDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('common')
  const { t: coding } = useTranslation('coding')
  const openInterview = useNavigation((state) => state.openInterview)
  const [query, setQuery] = useState('')
  const [options, setOptions] = useState<FindOptions>({})
  const [offset, setOffset] = useState(0)
  const call = useCommand()
  const [toCode, setToCode] = useState<readonly Hit[] | null>(null)
  const isAsked = query.trim() !== ''
  const asked = { query, options, offset, limit: page }
  const data = useLast(useQuery('text.search', asked, { isEnabled: isAsked }).data)
  const head = useRef<HTMLDivElement>(null)
  // Another page is read from its top.
  useEffect(() => {
    if (offset >= 0) head.current?.scrollIntoView({ block: 'nearest' })
  }, [offset])
  const open = ({ interviewId, start, end }: Hit) => {
    openInterview({ interviewId, span: { start, end } })
    onClose()
  }
  const gather = async () => {
    const gathered: Hit[] = []
    for (let from = 0; from < most; from += most / 10) {
      const answer = await call('text.search', { query, options, offset: from, limit: most / 10 })
      if (answer === null) return
      gathered.push(...answer.hits)
      if (gathered.length >= answer.total) break
    }
    setToCode(gathered)
  }
  if (toCode !== null) {
    const hits = toCode.map((hit) => ({ ...hit, label: hit.intervieweeCode }))
    return <CodeHitsDialog hits={hits} total={data?.total ?? hits.length} onClose={() => setToCode(null)} />
  }
  return (
    <Dialog
      title={t('findAll')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button
            isDisabled={!isAsked || data === undefined || data.total === 0}
            onPress={() => void gather()}
          >
            {t('codeAllHits')}
          </Button>
          <span className="spacer" />
          <Button onPress={onClose}>{t('close')}</Button>
        </>
      }
    >
      <TextField
        label={t('findAllWords')}
        isLabelShown={false}
        value={query}
        onChange={(value) => {
          setQuery(value.slice(0, 200))
          setOffset(0)
        }}
        autoFocus
      />
      <div className="row" ref={head}>
        <FindOptionBoxes
          options={options}
          onChange={(next) => {
            setOptions(next)
            setOffset(0)
          }}
        />
        <span className="spacer" />
        <span className="secondary" role="status">
          {!isAsked || data === undefined
            ? ''
            : data.total === 0
              ? coding('noHits')
              : t('hits', { from: offset + 1, to: offset + data.hits.length, total: data.total })}
        </span>
      </div>
      <ul className="hits">
        {(isAsked ? (data?.hits ?? []) : []).map((hit) => (
          <li key={`${hit.interviewId}-${hit.start}`}>
            <AriaButton className="hit" onPress={() => open(hit)}>
              <span className="hit-place secondary">
                <strong>{hit.intervieweeCode}</strong> {t('openAtTurn', { turn: hit.turnNumber })}
              </span>
              <span className="hit-words">
                <span className="quiet">{hit.before}</span>
                <mark className="hit-match">{hit.match}</mark>
                <span className="quiet">{hit.after}</span>
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
      {data === undefined || data.total <= page ? null : (
        <div className="row">
          <Button isDisabled={offset === 0} onPress={() => setOffset(Math.max(offset - page, 0))}>
            {t('previousPage')}
          </Button>
          <Button isDisabled={offset + page >= data.total} onPress={() => setOffset(offset + page)}>
            {t('nextPage')}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
