import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Scroller } from './scroller.tsx'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the default one last. */
  readonly actions: ReactNode
  readonly isWide?: boolean
  readonly role?: 'dialog' | 'alertdialog'
}

/** A window over the window; Escape is the harmless way out. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  isWide = false,
  role = 'dialog',
}: DialogProps) {
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal className={isWide ? 'dialog-frame dialog-frame-wide' : 'dialog-frame'}>
        <AriaDialog className="dialog" role={role}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </div>
          <Scroller className="dialog-body" label={title}>
            {children}
          </Scroller>
          <div className="dialog-foot">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
