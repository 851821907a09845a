import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../api/types/history.ts'
import { useCommand } from '../connection/use-command.ts'
import { useQuery } from '../connection/use-query.ts'
import { useNotices } from '../state/notices.ts'
import { useChangeWords } from '../use-change-words.ts'

/** What undo and redo would do, in words, and doing it. */
export function useUndo() {
  const { t } = useTranslation('common')
  const call = useCommand()
  const say = useNotices((state) => state.say)
  const words = useChangeWords()
  const { data } = useQuery('history.state', {})
  const { data: info } = useQuery('project.info', {})
  const active = info?.coders.find((coder) => coder.id === info.activeCoderId)?.name
  // A lead is told whose change it is that would be taken back.
  const named = (change: Change) =>
    active === undefined || change.coder === active
      ? words(change)
      : t('changeOf', { name: words(change), coder: change.coder })
  const undo = useCallback(async () => {
    // Asked anew: what was told before may be older than what was done a moment ago.
    if (!(await call('history.state', {}))?.undo) return
    const change = await call('history.undo', {})
    if (change !== null) say(t('undone', { name: words(change) }))
  }, [call, say, t, words])
  const redo = useCallback(async () => {
    if (!(await call('history.state', {}))?.redo) return
    const change = await call('history.redo', {})
    if (change !== null) say(t('redone', { name: words(change) }))
  }, [call, say, t, words])
  return {
    undoName: data?.undo ? named(data.undo) : null,
    redoName: data?.redo ? named(data.redo) : null,
    undo,
    redo,
  }
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y everywhere but in a field, which has its own undo. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndo()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      void (isRedo ? redo() : undo())
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [undo, redo])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"]')
}
