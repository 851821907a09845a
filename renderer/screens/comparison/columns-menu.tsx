import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { extraColumns, useComparisonState } from './comparison-state.ts'

/** Which further columns are shown, and whether rows stand by cluster. */
export function ColumnsMenu() {
  const { t } = useTranslation('comparison')
  const { columns, isGrouped, change } = useComparisonState()
  return (
    <MenuTrigger>
      <Button icon="columns">{t('columns')}</Button>
      <Popover className="popover" placement="bottom end">
        <AriaMenu>
          <MenuSection
            selectionMode="multiple"
            selectedKeys={columns}
            onSelectionChange={(keys) =>
              change({ columns: extraColumns.filter((one) => keys === 'all' || keys.has(one)) })
            }
          >
            <Header className="menu-section-title">{t('columnsExtra')}</Header>
            {extraColumns.map((column) => (
              <MenuItem key={column} id={column} className="option" shouldCloseOnSelect={false}>
                <Mark isOn={columns.includes(column)} />
                {t(`column.${column}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="multiple"
            selectedKeys={isGrouped ? ['cluster'] : []}
            onSelectionChange={(keys) => change({ isGrouped: keys === 'all' || keys.has('cluster') })}
          >
            <Header className="menu-section-title">{t('rows')}</Header>
            <MenuItem id="cluster" className="option">
              <Mark isOn={isGrouped} />
              {t('groupByCluster')}
            </MenuItem>
          </MenuSection>
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function Mark({ isOn }: { readonly isOn: boolean }) {
  return <span className="option-mark">{isOn ? <Icon name="check" /> : null}</span>
}
