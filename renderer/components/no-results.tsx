import type { ReactNode } from 'react'
import type { ApiError } from '../../api/error.ts'
import { useCommand } from '../connection/use-command.ts'
import { useErrorWords } from '../use-error-words.ts'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

export interface NoResultsProps {
  readonly error: ApiError
  /** For a blind coder: that the groups are closed, what opening them means, and the button that does it. */
  readonly closed: { readonly title: string; readonly text: ReactNode; readonly open: string }
}

/** In place of results that could not be had: why, and what to do. */
export function NoResults({ error, closed }: NoResultsProps) {
  const call = useCommand()
  const words = useErrorWords()
  if (error.code !== 'groups-hidden')
    return <EmptyState title={words(error).what}>{words(error).todo}</EmptyState>
  return (
    <EmptyState
      title={closed.title}
      action={
        <Button kind="primary" onPress={() => void call('project.openGroups', {})}>
          {closed.open}
        </Button>
      }
    >
      {closed.text}
    </EmptyState>
  )
}
