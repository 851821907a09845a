import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { PreferencesMenu } from '../../frame/preferences-menu.tsx'
import { useAppDialog } from '../../state/app-dialog.ts'
import { BackupList } from './backup-list.tsx'
import { LeftWork } from './left-work.tsx'
import './backups.css'
import { Mark } from './mark.tsx'
import { RecentProjects } from './recent-projects.tsx'
import './start-screen.css'
import { useOpenProject } from './use-open-project.ts'

/** Where everybody begins: new, open, recent, or the sample. */
export function StartScreen() {
  const { t } = useTranslation('start')
  const call = useCommand()
  const { openChosen, picker } = useOpenProject()
  const show = useAppDialog((state) => state.show)
  return (
    <main className="start">
      <div className="start-top">
        <PreferencesMenu />
      </div>
      <div className="start-columns">
        <section aria-label={t('recent')}>
          <h1 className="start-name">
            <Mark />
            {t('product')}
          </h1>
          <p className="running start-claim">{t('claim')}</p>
          <LeftWork />
          <RecentProjects />
          <BackupList />
        </section>
        <section className="start-actions" aria-label={t('begin')}>
          <Button kind="primary" icon="plus" onPress={() => show('new')}>
            {t('new')}
          </Button>
          <Button icon="project" onPress={openChosen}>
            {t('open')}
          </Button>
          <h2>{t('sampleTitle')}</h2>
          <p className="running">{t('sampleText')}</p>
          <Button onPress={() => void call('project.openSample', { language: 'zh' })}>{t('sampleZh')}</Button>
          <Button onPress={() => void call('project.openSample', { language: 'en' })}>{t('sampleEn')}</Button>
          <h2>{t('stepsTitle')}</h2>
          <ol className="start-steps">
            {(['step1', 'step2', 'step3', 'step4'] as const).map((step) => (
              <li key={step} className="running">
                {t(step)}
              </li>
            ))}
          </ol>
        </section>
      </div>
      {picker}
    </main>
  )
}
