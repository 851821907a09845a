import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../../api/error.ts'
import type { ChartSize } from '../../../../charts/draw-chart.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useChoosePath } from '../../../components/use-choose-path.tsx'
import { useClient } from '../../../connection/client-context.ts'
import { useNotices } from '../../../state/notices.ts'
import { svgToPng } from './svg-to-png.ts'

export interface DrawnChart {
  readonly svg: string
  readonly size: ChartSize
}

type Picture =
  | { readonly kind: 'svg'; readonly text: string }
  | { readonly kind: 'png'; readonly base64: string }

/** Saves a chart where the user says; a file that is there is written over only when the user says so. */
export function useSavePicture(name: string): {
  readonly save: (kind: Picture['kind'], chart: DrawnChart) => void
  readonly dialogs: ReactNode
} {
  const { t } = useTranslation('comparison')
  const { t: exchange } = useTranslation('exchange')
  const client = useClient()
  const { showError, say } = useNotices()
  const { choose, picker } = useChoosePath()
  const [taken, setTaken] = useState<{ readonly path: string; readonly picture: Picture } | null>(null)
  const write = async (path: string, picture: Picture, overwrite: boolean) => {
    try {
      await client.call('export.picture', { path, overwrite, picture })
      setTaken(null)
      say(t('pictureSaved', { path }))
    } catch (error) {
      const failure = error instanceof ApiError ? error : new ApiError('internal-error')
      if (failure.code === 'file-exists') setTaken({ path, picture })
      else showError(failure)
    }
  }
  const save = (kind: Picture['kind'], { svg, size }: DrawnChart) =>
    choose({
      title: t('pictureWhere'),
      kind: 'save',
      extension: kind,
      name,
      onChoose: (path) => {
        const made: Promise<Picture> =
          kind === 'svg'
            ? Promise.resolve({ kind, text: svg })
            : svgToPng(svg, size).then((base64) => ({ kind, base64 }))
        void made.then((picture) => write(path, picture, false))
      },
    })
  const dialogs = (
    <>
      {picker}
      {taken === null ? null : (
        <Dialog
          title={t('takenTitle')}
          isOpen
          role="alertdialog"
          onClose={() => setTaken(null)}
          actions={
            <>
              <Button onPress={() => setTaken(null)}>{t('cancel')}</Button>
              <Button kind="primary" onPress={() => void write(taken.path, taken.picture, true)}>
                {exchange('overwrite')}
              </Button>
            </>
          }
        >
          <p className="running">{exchange('taken', { path: taken.path })}</p>
        </Dialog>
      )}
    </>
  )
  return { save, dialogs }
}
