import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { searchCodes } from '../../core/coding/search-codes.ts'
import { Icon } from '../components/icon.tsx'
import { commandsInOrder, type OfferedCommand, useCommands } from '../state/commands.ts'
import { useReadings } from '../use-readings.ts'
import './command-dialog.css'

/** Every command by name, found by a few letters or pinyin, each with its keys. */
export function CommandDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('commands')
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const found = useFound(typed)
  const row = found[Math.min(active, found.length - 1)]
  const run = (command: OfferedCommand | undefined) => {
    if (command === undefined) return
    onClose()
    // Once the dialog has given the focus back, so that the command may take it.
    window.setTimeout(command.run)
  }
  const step = (by: number) => setActive((active + by + found.length) % Math.max(found.length, 1))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter') run(row)
    else return
    event.preventDefault()
  }
  return (
    <ModalOverlay className="command-scrim" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="command-frame">
        <Dialog aria-label={t('title')} className="command-dialog">
          <div className="command-head">
            <Icon name="search" />
            <input
              className="command-input"
              role="combobox"
              aria-label={t('find')}
              aria-expanded="true"
              aria-controls={listId}
              {...(row === undefined ? {} : { 'aria-activedescendant': `${listId}-${row.id}` })}
              placeholder={t('hint')}
              ref={(input) => input?.focus()}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setActive(0)
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div className="command-list" role="listbox" id={listId} aria-label={t('title')}>
            {found.map((command, index) => (
              // The rows are reached by the arrow keys of the field that owns the list.
              <div
                key={command.id}
                id={`${listId}-${command.id}`}
                className="command-row"
                role="option"
                aria-selected={command === row}
                tabIndex={-1}
                onPointerMove={() => setActive(index)}
                onPointerUp={() => run(command)}
                ref={(one) => (command === row ? one?.scrollIntoView({ block: 'nearest' }) : undefined)}
              >
                <span>{command.label}</span>
                <span className="spacer" />
                {command.keys === '' ? null : <kbd>{command.keys}</kbd>}
              </div>
            ))}
            {found.length === 0 ? <p className="command-none">{t('none')}</p> : null}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function useFound(typed: string): readonly OfferedCommand[] {
  const { i18n } = useTranslation()
  const offered = useCommands((state) => state.offered)
  const read = useReadings()
  return useMemo(() => {
    const commands = commandsInOrder(offered)
    const isEnglish = i18n.language === 'en'
    const candidates = commands.map(({ id, label }) => ({
      id,
      code: '',
      zh: isEnglish ? '' : label,
      en: isEnglish ? label : '',
      readings: isEnglish ? [] : read(label),
      details: [],
      uses: 0,
    }))
    const byId = new Map(commands.map((command) => [command.id, command]))
    return searchCodes(candidates, typed, []).flatMap(({ id }) => byId.get(id) ?? [])
  }, [offered, typed, read, i18n.language])
}
