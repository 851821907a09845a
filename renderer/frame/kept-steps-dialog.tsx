import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { useChoosePath } from '../components/use-choose-path.tsx'
import { useCommand } from '../connection/use-command.ts'
import { nameOfPath, pathWithoutEnding } from '../path-name.ts'
import { useKeptSteps } from '../state/kept-steps.ts'
import { useErrorWords } from '../use-error-words.ts'

const tryEvery = 5000

/** Stays while a step could not be written: why, that it is kept, and what can be done. */
export function KeptStepsDialog() {
  const { t } = useTranslation('backups')
  const { project, steps, tryAgain, dropFirst } = useKeptSteps()
  const call = useCommand()
  const words = useErrorWords()
  const { choose, picker } = useChoosePath()
  const [first] = steps
  const isWaiting = first !== undefined
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => void tryAgain(), tryEvery)
    return () => clearInterval(timer)
  }, [isWaiting, tryAgain])
  if (first === undefined) return picker
  const { what, todo } = words({
    code: first.error.code,
    params: { ...first.error.params, path: nameOfPath(project ?? '') },
  })
  const saveElsewhere = () =>
    choose({
      title: t('saveElsewhereTitle'),
      kind: 'save',
      extension: 'exemplar',
      name: t('elsewhereName', { name: pathWithoutEnding(project ?? '') }),
      onChoose: (path) =>
        void call('project.saveAs', { path }).then((saved) => (saved === null ? undefined : tryAgain())),
    })
  return (
    <>
      <Dialog
        title={what}
        isOpen
        onClose={() => void tryAgain()}
        role="alertdialog"
        actions={
          <>
            <Button kind="quiet" onPress={dropFirst}>
              {t('dropStep')}
            </Button>
            <Button onPress={saveElsewhere}>{t('saveElsewhere')}</Button>
            <Button kind="primary" onPress={() => void tryAgain()} autoFocus>
              {t('tryAgain')}
            </Button>
          </>
        }
      >
        <p className="secondary quiet lock-path">{project}</p>
        <p className="running">{t('stepKept')}</p>
        {steps.length > 1 ? <p className="running">{t('stepsKept', { count: steps.length })}</p> : null}
        <p className="running">{todo}</p>
      </Dialog>
      {picker}
    </>
  )
}
