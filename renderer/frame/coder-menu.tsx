import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../api/types/project.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { Menu } from '../components/menu.tsx'
import { useCommand } from '../connection/use-command.ts'

/** Who is at work, and on which layer codings go. */
export function CoderMenu({ info }: { readonly info: ProjectInfo }) {
  const { t } = useTranslation('common')
  const call = useCommand()
  const active = info.coders.find((coder) => coder.id === info.activeCoderId)
  const activate = (coderId: ProjectInfo['activeCoderId'], layer: ProjectInfo['activeLayer']) =>
    void call('coder.activate', { coderId, layer })
  return (
    <Menu
      trigger={
        <Button kind="quiet" icon={info.groupsHidden ? 'blind' : 'coder'}>
          {active?.name}
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
            onAction: () => activate(coder.id, info.activeLayer),
          })),
        },
        {
          title: t('layer'),
          entries: (['independent', 'consensus'] as const).map((layer) => ({
            id: layer,
            label: t(`layer.${layer}`),
            isSelected: layer === info.activeLayer,
            onAction: () => activate(info.activeCoderId, layer),
          })),
        },
      ]}
    />
  )
}
