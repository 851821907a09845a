import type { Label } from '../../core/proposal/label.ts'
import { useMethodWords } from '../use-method-words.ts'
import { Icon, type IconName } from './icon.tsx'

const icons: Readonly<Record<Label, IconName>> = {
  differentiating: 'diff',
  threshold: 'threshold',
  insufficient: 'unsure',
  'not-supported': 'not',
}

/** A label: fill, outline, drawing and word differ, so that it survives grey print. */
export function LabelChip({ label }: { readonly label: Label }) {
  const t = useMethodWords()
  return (
    <span className={`label-chip label-${label}`}>
      <Icon name={icons[label]} />
      {t(`label.${label}`)}
    </span>
  )
}
