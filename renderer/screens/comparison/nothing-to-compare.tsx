import { useTranslation } from 'react-i18next'
import type { ComparisonResult } from '../../../core/comparison/types.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useComparisonState } from './comparison-state.ts'
import type { MissingStep } from './missing-step.ts'

/** Why nobody is compared, and the one step that leads on. */
export function NothingToCompare({
  missing,
  result,
}: {
  readonly missing: MissingStep
  readonly result: ComparisonResult
}) {
  const { t } = useTranslation('comparison')
  const call = useCommand()
  const go = useNavigation((state) => state.go)
  const { stratum, coderId, change } = useComparisonState()
  const reason = stratum === null && coderId === null ? missing : 'filters'
  const steps = {
    filters: () => change({ stratum: null, coderId: null }),
    groups: () => go('people'),
    codings: () => go('coding'),
    consensus: () =>
      void call('comparison.setSettings', { settings: { ...result.settings, layer: 'coders' } }),
  }
  return (
    <EmptyState
      title={t('emptyTitle')}
      action={
        <Button kind="primary" onPress={steps[reason]}>
          {t(`emptyStep.${reason}`)}
        </Button>
      }
    >
      {t(`empty.${reason}`)}
    </EmptyState>
  )
}
