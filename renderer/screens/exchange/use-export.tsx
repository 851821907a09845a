import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../api/error.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useChoosePath } from '../../components/use-choose-path.tsx'
import { asFileName } from '../../path-name.ts'
import { useNotices } from '../../state/notices.ts'
import { Written } from './written.tsx'

/** What to write, and where to ask for it. */
export interface ExportWish {
  readonly kind: 'save' | 'folder'
  readonly extension: string
  /** The name offered, without its extension. */
  readonly name: string
  readonly run: (path: string, overwrite: boolean) => Promise<{ readonly files: readonly string[] }>
}

export interface Exporting {
  readonly start: (wish: ExportWish) => void
  readonly isBusy: boolean
  /** Where it was written, once it was. */
  readonly status: ReactNode
  /** The dialogs that ask: where, and whether to write over what is there. */
  readonly dialogs: ReactNode
}

/** Asks where, writes, says where it was written; a file that is there is written over only when the user says so. */
export function useExport(): Exporting {
  const { t } = useTranslation('exchange')
  const showError = useNotices((state) => state.showError)
  const { choose, picker } = useChoosePath()
  const [taken, setTaken] = useState<{ readonly wish: ExportWish; readonly path: string } | null>(null)
  const [written, setWritten] = useState<readonly string[] | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const write = async (wish: ExportWish, path: string, overwrite: boolean) => {
    setTaken(null)
    setWritten(null)
    setIsBusy(true)
    try {
      setWritten((await wish.run(path, overwrite)).files)
    } catch (error) {
      const failure = error instanceof ApiError ? error : new ApiError('internal-error')
      if (failure.code === 'file-exists') setTaken({ wish, path })
      else showError(failure)
    } finally {
      setIsBusy(false)
    }
  }
  return {
    isBusy,
    start: (wish) =>
      choose({
        title: t('where'),
        kind: wish.kind,
        extension: wish.extension,
        name: asFileName(wish.name),
        onChoose: (path) => void write(wish, path, false),
      }),
    status: written === null ? null : <Written files={written} />,
    dialogs: (
      <>
        {picker}
        {taken === null ? null : (
          <Dialog
            title={t('takenTitle')}
            role="alertdialog"
            isOpen
            onClose={() => setTaken(null)}
            actions={
              <>
                <Button onPress={() => setTaken(null)}>{t('cancel')}</Button>
                <Button kind="danger" onPress={() => void write(taken.wish, taken.path, true)}>
                  {t('overwrite')}
                </Button>
              </>
            }
          >
            <p className="running">
              {t(taken.wish.kind === 'folder' ? 'takenFolder' : 'taken', { path: taken.path })}
            </p>
          </Dialog>
        )}
      </>
    ),
  }
}
