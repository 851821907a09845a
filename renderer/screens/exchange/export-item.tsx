import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import type { Exporting } from './use-export.tsx'

export interface ExportItemProps {
  readonly title: string
  /** What it holds and what it is for. */
  readonly text: string
  /** Choices, where there are any. */
  readonly children?: ReactNode
  /** What the button says; where to save it, unless said. */
  readonly action?: string
  readonly exporting: Omit<Exporting, 'start'> & { readonly start: () => void; readonly isReady?: boolean }
}

/** One thing that can be exported: what it is, its choices, the button, and where it was written. */
export function ExportItem({ title, text, children, action, exporting }: ExportItemProps) {
  const { t } = useTranslation('exchange')
  const id = useId()
  const { isReady = true, isBusy, start, status, dialogs } = exporting
  return (
    <section className="export-item" aria-labelledby={id}>
      <div className="export-what">
        <h3 id={id}>{title}</h3>
        <p className="running">{text}</p>
        {children}
        {status}
      </div>
      <Button
        icon={action === undefined ? 'export' : 'import'}
        isDisabled={!isReady || isBusy}
        aria-describedby={id}
        onPress={start}
      >
        {action ?? t(isBusy ? 'busy' : 'start')}
      </Button>
      {dialogs}
    </section>
  )
}
