import { useTranslation } from 'react-i18next'
import type { Competency, Dictionary } from '../../../api/types/dictionary.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { Menu } from '../../components/menu.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { type MoveTarget, moveDown, moveUp } from './move-target.ts'
import { copyOf } from './new-competency.ts'

export interface CompetencyHeadProps {
  readonly dictionary: Dictionary
  readonly competency: Competency
  readonly onChoose: (id: CompetencyId) => void
}

/** Where a competency stands, and what can be done with the whole of it. */
export function CompetencyHead({ dictionary, competency, onChoose }: CompetencyHeadProps) {
  const { t } = useTranslation('dictionary')
  const call = useCommand()
  const bilingual = useBilingual()
  const { clusters, frozen } = dictionary
  const { id: competencyId, clusterId } = competency
  const name = bilingual(competency.name)
  const cluster = clusters.find((one) => one.id === clusterId)
  const [up, down] = [moveUp(clusters, competencyId), moveDown(clusters, competencyId)]
  const move = (target: MoveTarget | null) =>
    target === null ? undefined : void call('competency.move', { competencyId, ...target })
  return (
    <div className="row competency-head">
      <span className="quiet">{cluster === undefined ? '' : bilingual(cluster.name)} ›</span>
      <span className={`swatch colour-${competency.colour}`} />
      <h2>{name}</h2>
      <span className="spacer" />
      <IconButton
        icon="up"
        label={t('moveUp', { name })}
        isDisabled={frozen || up === null}
        onPress={() => move(up)}
      />
      <IconButton
        icon="down"
        label={t('moveDown', { name })}
        isDisabled={frozen || down === null}
        onPress={() => move(down)}
      />
      <Menu
        trigger={
          <Button kind="quiet" isDisabled={frozen || clusters.length < 2}>
            {t('moveTo')}
          </Button>
        }
        groups={[
          {
            title: t('moveToTitle'),
            entries: clusters
              .filter((one) => one.id !== clusterId)
              .map((one) => ({
                id: String(one.id),
                label: bilingual(one.name),
                onAction: () => move({ clusterId: one.id, before: null }),
              })),
          },
        ]}
      />
      <IconButton
        icon="copy"
        label={t('copy', { name })}
        isDisabled={frozen}
        onPress={() =>
          void call('competency.add', { clusterId, ...copyOf(dictionary, competency) }).then((made) =>
            made === null ? undefined : onChoose(made.id),
          )
        }
      />
      <IconButton
        icon="trash"
        label={t('delete', { name })}
        isDisabled={frozen}
        onPress={() => void call('competency.delete', { competencyId })}
      />
    </div>
  )
}
