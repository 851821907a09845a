import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../../api/error.ts'
import type { ChartSize } from '../../../../charts/draw-chart.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useChoosePath } from '../../../components/use-choose-path.tsx'
import { useClient } from '../../../connection/client-context.ts'
import { withUploads } from '../../../connection/with-uploads.ts'
import { asFileName } from '../../../path-name.ts'
import { svgToPng } from '../../../pictures/svg-to-png.ts'
import { useNotices } from '../../../state/notices.ts'

export interface DrawnChart {
  readonly svg: string
  readonly size: ChartSize
}

type Kind = 'svg' | 'png'

/** Saves a chart where the user says; a file that is there is written over only when the user says so. */
export function useSavePicture(name: string): {
  readonly save: (kind: Kind, chart: DrawnChart) => void
  readonly dialogs: ReactNode
} {
  const { t } = useTranslation('comparison')
  const { t: exchange } = useTranslation('exchange')
  const client = useClient()
  const { showError, say } = useNotices()
  const { choose, picker } = useChoosePath()
  const [taken, setTaken] = useState<{ readonly path: string; readonly picture: Blob } | null>(null)
  const write = async (path: string, picture: Blob, overwrite: boolean) => {
    try {
      await withUploads(client, [picture], ([upload = '']) =>
        client.call('export.picture', { path, overwrite, upload }),
      )
      setTaken(null)
      say(t('pictureSaved', { path }))
    } catch (error) {
      const failure = error instanceof ApiError ? error : new ApiError('internal-error')
      if (failure.code === 'file-exists') setTaken({ path, picture })
      else showError(failure)
    }
  }
  const save = (kind: Kind, { svg, size }: DrawnChart) =>
    choose({
      title: t('pictureWhere'),
      kind: 'save',
      extension: kind,
      name: asFileName(name),
      onChoose: (path) => {
        const made = kind === 'svg' ? Promise.resolve(new Blob([svg])) : svgToPng(svg, size)
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
