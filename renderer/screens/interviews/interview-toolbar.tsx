import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../../api/types/project.ts'
import type { InterviewId } from '../../../core/model/ids.ts'
import { Button } from '../../components/button.tsx'
import { ChooseFiles } from '../../components/choose-files.tsx'
import { TextField } from '../../components/field.tsx'
import { Icon } from '../../components/icon.tsx'
import { Menu, type MenuGroup } from '../../components/menu.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { allRows, type JoinedRow, type RowFilter } from './joined-row.ts'

export interface InterviewToolbarProps {
  readonly rows: readonly JoinedRow[]
  /** How many of them the filter leaves. */
  readonly shown: number
  readonly chosen: readonly JoinedRow[]
  readonly info: ProjectInfo
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
  readonly onImport: (files: readonly File[]) => void
  readonly onList: (file: File | null) => void
  readonly onOpen: (id: InterviewId) => void
  readonly onDetails: (id: InterviewId) => void
  readonly onOriginal: (id: InterviewId) => void
  readonly onAgain: (row: JoinedRow) => void
  readonly onDeleted: () => void
  /** Of these interviews; none: of all. */
  readonly onAnonymise: (ids: readonly InterviewId[]) => void
}

/** How many interviews there are, finding and filtering, what to do with those chosen, and the ways in. */
export function InterviewToolbar(props: InterviewToolbarProps) {
  const { rows, shown, chosen, info, filter, onFilter, onImport, onList, onAnonymise } = props
  const { t } = useTranslation('interviews')
  const { t: a } = useTranslation('anonymise')
  const isFiltered = shown < rows.length
  const { superior, average } = info.counts
  return (
    <div className="screen-head">
      <h1>{t('title')}</h1>
      <span className="secondary">
        {[
          isFiltered ? t('countShown', { shown, count: rows.length }) : t('count', { count: rows.length }),
          ...(info.groupsHidden || superior + average === 0 ? [] : [t('countGroups', { superior, average })]),
        ].join(' · ')}
      </span>
      <span className="spacer" />
      {chosen.length > 0 ? (
        <ForChosen {...props} />
      ) : (
        <>
          <TextField
            isLabelShown={false}
            label={t('find')}
            value={filter.words}
            onChange={(words) => onFilter({ ...filter, words })}
          />
          <FilterMenu rows={rows} info={info} filter={filter} onFilter={onFilter} />
          <ChooseFiles
            kind="plain"
            label={t('importList')}
            accept={['.xlsx', '.csv']}
            onChoose={([file]) => onList(file ?? null)}
          />
        </>
      )}
      <Button onPress={() => onAnonymise(chosen.map((row) => row.id))}>{a('open')}</Button>
      <ChooseFiles label={t('import')} isMultiple onChoose={onImport} />
      <ChooseFiles kind="plain" label={t('moreFolder')} isFolder onChoose={onImport} />
    </div>
  )
}

function ForChosen({ chosen, onOpen, onDetails, onOriginal, onAgain, onDeleted }: InterviewToolbarProps) {
  const { t } = useTranslation('interviews')
  const call = useCommand()
  const [first] = chosen
  const remove = () =>
    void call('interview.delete', { interviewIds: chosen.map((row) => row.id) }).then((done) =>
      done === null ? undefined : onDeleted(),
    )
  return (
    <>
      {first === undefined || chosen.length > 1 ? null : (
        <>
          <Button onPress={() => onOpen(first.id)}>{t('code')}</Button>
          <Button icon="edit" onPress={() => onDetails(first.id)}>
            {t('details')}
          </Button>
          <Menu
            trigger={
              <Button>
                {t('file')}
                <Icon name="down" />
              </Button>
            }
            groups={[
              {
                title: t('file'),
                entries: [
                  { id: 'original', label: t('original'), onAction: () => onOriginal(first.id) },
                  { id: 'again', label: t('again'), onAction: () => onAgain(first) },
                ],
              },
            ]}
          />
        </>
      )}
      <Button icon="trash" kind="danger" onPress={remove}>
        {t('delete', { count: chosen.length })}
      </Button>
    </>
  )
}

function FilterMenu({
  rows,
  info,
  filter,
  onFilter,
}: Pick<InterviewToolbarProps, 'rows' | 'info' | 'filter' | 'onFilter'>) {
  const { t } = useTranslation('interviews')
  const strata = [...new Set(rows.map((row) => row.stratum).filter((stratum) => stratum !== ''))].sort()
  const entry = (key: 'group' | 'stratum' | 'state', value: string, label: string) => ({
    id: `${key}-${value}`,
    label,
    isSelected: filter[key] === value,
    onAction: () => onFilter({ ...filter, [key]: filter[key] === value ? '' : value }),
  })
  const groups: MenuGroup[] = [
    ...(info.groupsHidden
      ? []
      : [
          {
            title: t('group'),
            entries: [
              entry('group', 'superior', t('groupSuperior')),
              entry('group', 'average', t('groupAverage')),
              entry('group', 'none', t('groupNone')),
            ],
          },
        ]),
    ...(strata.length === 0
      ? []
      : [{ title: t('stratum'), entries: strata.map((one) => entry('stratum', one, one)) }]),
    {
      title: t('codings'),
      entries: (['uncoded', 'begun', 'done'] as const).map((state) =>
        entry('state', state, t(`state.${state}`)),
      ),
    },
    {
      title: t('filter'),
      entries: [{ id: 'all', label: t('filterNone'), onAction: () => onFilter(allRows) }],
    },
  ]
  const isOn = filter.group !== '' || filter.stratum !== '' || filter.state !== ''
  return (
    <Menu
      trigger={
        <Button icon="filter">
          {t('filter')}
          {isOn ? <span className="tag">{t('filterOn')}</span> : null}
        </Button>
      }
      groups={groups}
    />
  )
}
