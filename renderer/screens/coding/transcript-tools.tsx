import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/button.tsx'
import { Menu } from '../../components/menu.tsx'
import { useSettings } from '../../state/settings.ts'
import { useCodingState } from './coding-state.ts'
import type { KeyAction } from './keys.ts'
import { foldedKey } from './use-transcript-keys.ts'

export interface TranscriptToolsProps {
  readonly hasMemo: boolean
  readonly onMemo: () => void
  /** The same function at every stroke: the tools are drawn again only where one of them is different. */
  readonly perform: (action: KeyAction) => void
}

/** Marking an event, correcting and anonymising, the interview's memo. */
export const TextTools = memo(function TextTools({ hasMemo, onMemo, perform }: TranscriptToolsProps) {
  const { t } = useTranslation('coding')
  const { t: words } = useTranslation('correction')
  const { t: anonymise } = useTranslation('anonymise')
  const { t: m } = useTranslation('memo')
  const isCaret = useCodingState(({ selection }) => selection.anchor === selection.focus)
  const openFloating = useCodingState((state) => state.open)
  return (
    <>
      <IconButton
        icon="event"
        label={t('markEvent')}
        keys="E"
        isDisabled={isCaret}
        onPress={() => openFloating({ kind: 'event', eventId: null })}
      />
      <Menu
        trigger={<IconButton icon="edit" label={words('menu')} />}
        groups={[
          {
            title: words('menu'),
            entries: [
              {
                id: 'correct',
                label: words('start'),
                keys: 'F2',
                onAction: () => perform({ do: 'correct' }),
              },
              {
                id: 'anonymise',
                label: anonymise('open'),
                onAction: () => openFloating({ kind: 'anonymise' }),
              },
            ],
          },
        ]}
      />
      <IconButton
        icon="memo"
        label={hasMemo ? `${m('ofInterview')} (${m('has')})` : m('ofInterview')}
        keys="M"
        isOn={hasMemo}
        onPress={onMemo}
      />
    </>
  )
})

/** How the text is read: folded, searched, in which letters. */
export const ReadingTools = memo(function ReadingTools({ perform }: Pick<TranscriptToolsProps, 'perform'>) {
  const { t } = useTranslation('coding')
  const { values, change } = useSettings()
  const isFolded = values.view[foldedKey] === true
  return (
    <>
      <IconButton
        icon="fold"
        label={t(isFolded ? 'unfold' : 'fold')}
        keys="F"
        isOn={isFolded}
        onPress={() => perform({ do: 'fold' })}
      />
      <IconButton icon="search" label={t('find')} keys="Ctrl F" onPress={() => perform({ do: 'find' })} />
      <IconButton
        icon="type"
        label={t(values.readFont === 'serif' ? 'useSans' : 'useSerif')}
        onPress={() => change({ readFont: values.readFont === 'serif' ? 'sans' : 'serif' })}
      />
    </>
  )
})
