import type { ReactNode } from 'react'

/** What stands where nothing is yet: what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p className="running">{children}</p>
      {action}
    </div>
  )
}
