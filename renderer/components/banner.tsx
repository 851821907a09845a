import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** A warning or a failure that stays in sight until it is resolved. */
export function Banner({
  kind = 'warn',
  children,
}: {
  readonly kind?: 'warn' | 'danger'
  readonly children: ReactNode
}) {
  return (
    <div className={`banner banner-${kind}`} role={kind === 'danger' ? 'alert' : 'note'}>
      <Icon name={kind === 'danger' ? 'error' : 'warn'} />
      <div>{children}</div>
    </div>
  )
}
