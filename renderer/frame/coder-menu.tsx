import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coder, ProjectInfo } from '../../api/types/project.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Icon } from '../components/icon.tsx'
import { Menu } from '../components/menu.tsx'
import { useCommand } from '../connection/use-command.ts'

/** Who is at work, and on which layer codings go. Another coder is put to work on purpose only. */
export function CoderMenu({ info }: { readonly info: ProjectInfo }) {
  const { t } = useTranslation('common')
  const call = useCommand()
  const [next, setNext] = useState<Coder | null>(null)
  const active = info.coders.find((coder) => coder.id === info.activeCoderId)
  const activate = (coderId: ProjectInfo['activeCoderId'], layer: ProjectInfo['activeLayer']) =>
    void call('coder.activate', { coderId, layer })
  const layers = info.othersHidden ? (['independent'] as const) : (['independent', 'consensus'] as const)
  return (
    <>
      <Menu
        trigger={
          <Button kind="quiet" icon={info.groupsHidden ? 'blind' : 'coder'}>
            <span className="bar-coder">{active?.name}</span>
            <span className="tag">{t(`layer.${info.activeLayer}`)}</span>
            {info.groupsHidden ? <span className="visually-hidden">{t('groupsHidden')}</span> : null}
            <Icon name="down" />
          </Button>
        }
        groups={[
          {
            title: t('coder'),
            entries: info.coders.map((coder) => ({
              id: `coder-${coder.id}`,
              label: coder.blind ? t('coderBlind', { name: coder.name }) : coder.name,
              isSelected: coder.id === info.activeCoderId,
              onAction: () => (coder.id === info.activeCoderId ? undefined : setNext(coder)),
            })),
          },
          {
            title: t('layer'),
            entries: layers.map((layer) => ({
              id: layer,
              label: t(`layer.${layer}`),
              isSelected: layer === info.activeLayer,
              onAction: () => activate(info.activeCoderId, layer),
            })),
          },
        ]}
      />
      {next === null ? null : (
        <Dialog
          title={t('switchCoder', { name: next.name })}
          isOpen
          onClose={() => setNext(null)}
          actions={
            <>
              <Button onPress={() => setNext(null)}>{t('cancel')}</Button>
              <Button
                kind="primary"
                onPress={() => {
                  activate(next.id, info.codingApart && !next.lead ? 'independent' : info.activeLayer)
                  setNext(null)
                }}
              >
                {t('switchTo', { name: next.name })}
              </Button>
            </>
          }
        >
          <p className="running">
            {t(next.lead ? 'switchLead' : info.codingApart ? 'switchApart' : 'switchText')}
          </p>
        </Dialog>
      )}
    </>
  )
}
