import { useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useQuery } from '../connection/use-query.ts'
import { useErrorWords } from '../use-error-words.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './field.tsx'
import './file-picker.css'
import { Icon } from './icon.tsx'

export interface FilePickerProps {
  readonly title: string
  readonly kind: 'open' | 'save' | 'folder'
  /** Ending of the files meant, without the dot; others are not listed. */
  readonly extension: string
  /** Name to begin with, when saving. */
  readonly name?: string
  readonly onChoose: (path: string) => void
  readonly onClose: () => void
}

/** Files of this computer, for the browser door, where a page cannot show the system's own dialog. */
export function FilePicker({ title, kind, extension, name = '', onChoose, onClose }: FilePickerProps) {
  const { t } = useTranslation('common')
  const [folder, setFolder] = useState<string | null>(null)
  const [typed, setTyped] = useState(name)
  const { data, error } = useQuery('files.list', { path: folder })
  const words = useErrorWords()
  const separator = data?.path.includes('\\') ? '\\' : '/'
  const within = (entry: string) =>
    data === undefined || isAbsolute(entry) ? entry : `${data.path.replace(/[\\/]$/, '')}${separator}${entry}`
  const withEnding = (entry: string) => (entry.endsWith(`.${extension}`) ? entry : `${entry}.${extension}`)
  const entries = (data?.entries ?? []).filter(
    (entry) => entry.kind === 'folder' || (kind !== 'folder' && entry.name.endsWith(`.${extension}`)),
  )
  const isReady = data !== undefined && (kind === 'folder' || typed.trim() !== '')
  const confirm = () => {
    if (!isReady) return
    if (kind === 'folder') onChoose(typed.trim() === '' ? data.path : within(typed.trim()))
    else onChoose(within(withEnding(typed.trim())))
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" isDisabled={!isReady} onPress={confirm}>
            {t(kind === 'open' ? 'open' : kind === 'save' ? 'save' : 'chooseFolder')}
          </Button>
        </>
      }
    >
      <div className="row">
        {(data?.places ?? []).map((place) => (
          <Button key={place.path} kind="quiet" onPress={() => setFolder(place.path)}>
            {t(`place.${place.place}`)}
          </Button>
        ))}
      </div>
      <div className="row">
        <Button icon="up" isDisabled={data?.parent == null} onPress={() => setFolder(data?.parent ?? null)}>
          {t('folderUp')}
        </Button>
        <span className="secondary file-picker-path">{data?.path}</span>
      </div>
      {error === null ? null : <Banner kind="danger">{words(error).what}</Banner>}
      <GridList
        aria-label={t('files')}
        className="file-picker-list"
        renderEmptyState={() => <p className="quiet file-picker-empty">{t('folderEmpty')}</p>}
        onAction={(key) => {
          const entry = entries.find((one) => one.path === key)
          if (entry?.kind === 'folder') setFolder(entry.path)
          else if (entry !== undefined && kind === 'open') onChoose(entry.path)
          else if (entry !== undefined) setTyped(entry.name)
        }}
      >
        {entries.map((entry) => (
          <GridListItem key={entry.path} id={entry.path} textValue={entry.name} className="option">
            <Icon name={entry.kind} />
            {entry.name}
          </GridListItem>
        ))}
      </GridList>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          confirm()
        }}
      >
        <TextField
          label={t(kind === 'folder' ? 'newFolderName' : 'fileName')}
          value={typed}
          onChange={setTyped}
          autoFocus
        />
      </form>
    </Dialog>
  )
}

/** A whole path, as one pastes it: from the root, or from a drive of Windows. */
function isAbsolute(entry: string): boolean {
  return /^([\\/]|[A-Za-z]:[\\/])/.test(entry)
}
