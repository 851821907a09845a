import type { ReactNode } from 'react'
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  /** The keys that do the same. */
  readonly keys?: string
  readonly isSelected?: boolean
  readonly onAction: () => void
}

export interface MenuGroup {
  readonly title: string
  readonly entries: readonly MenuEntry[]
}

/** A button (its first child) that opens a menu of groups. */
export function Menu({
  trigger,
  groups,
}: {
  readonly trigger: ReactNode
  readonly groups: readonly MenuGroup[]
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" placement="bottom end">
        <AriaMenu>
          {groups.map((group) => (
            <MenuSection key={group.title} {...selectionOf(group)}>
              <Header className="menu-section-title">{group.title}</Header>
              {group.entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.label}
                  className="option"
                  onAction={entry.onAction}
                >
                  {/* Not its parts by name: all that is seen is what one may call it, the keys among it. */}
                  <span>{entry.label}</span> {entry.keys === undefined ? null : <kbd>{entry.keys}</kbd>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

/** Where one of the entries is in force, the group is a choice; else its entries are things to do. */
function selectionOf({ entries }: MenuGroup) {
  if (entries.every((entry) => entry.isSelected === undefined)) return {}
  return {
    selectionMode: 'single' as const,
    selectedKeys: entries.filter((entry) => entry.isSelected).map((entry) => entry.id),
  }
}
