import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandMenu } from '../../../api/shell.ts'
import { useOffer } from '../../state/commands.ts'
import { useCodingState } from './coding-state.ts'
import { keyHelp } from './key-help.ts'
import type { KeyAction } from './keys.ts'
import { focusTranscript } from './use-transcript-keys.ts'

/** Where a command of the transcript is looked for, if not among those of coding. */
const menuOf: Readonly<Record<string, CommandMenu>> = {
  'help.find': 'edit',
  'help.fold': 'view',
  'help.showAll': 'view',
  'help.keys': 'help',
}

/** Offers what keys do in the transcript, as far as it makes sense to ask for it by name. */
export function useCodingCommands(perform: (action: KeyAction) => void): void {
  const { t } = useTranslation('coding')
  const latest = useRef(perform)
  latest.current = perform
  const commands = useMemo(
    () =>
      keyHelp.flatMap((one) => {
        if (!('action' in one)) return []
        const { keys, help, action } = one
        const run = () => {
          focusTranscript()
          latest.current(action)
        }
        return [
          { id: `coding-${help}`, label: t(help), keys, menu: menuOf[help] ?? ('coding' as const), run },
        ]
      }),
    [t],
  )
  useOffer('coding', commands)
  useOffer('coding-memo', useMemoCommand())
}

function useMemoCommand() {
  const { t } = useTranslation('memo')
  return useMemo(() => {
    const run = () => {
      const { view, open } = useCodingState.getState()
      const id = view?.interviewId
      if (id !== undefined) open({ kind: 'memo', about: { kind: 'interview', id } })
    }
    return [{ id: 'interview-memo', label: t('ofInterview'), keys: '', menu: 'coding' as const, run }]
  }, [t])
}
