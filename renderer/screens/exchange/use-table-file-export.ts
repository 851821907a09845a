import type { ExportTable } from '../../../api/methods/export.ts'
import { useClient } from '../../connection/client-context.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useInterfaceLanguage } from '../../use-interface-language.ts'
import { type Exporting, useExport } from './use-export.tsx'

export interface TableFileExport extends Omit<Exporting, 'start'> {
  readonly start: (format: 'xlsx' | 'csv', tables: readonly ExportTable[]) => void
}

/** Tables as files: one workbook, one csv, or a folder of several csv. */
export function useTableFileExport(): TableFileExport {
  const client = useClient()
  const language = useInterfaceLanguage()
  const { data: info } = useQuery('project.info', {})
  const { start, ...exporting } = useExport()
  return {
    ...exporting,
    start: (format, tables) => {
      const isFolder = format === 'csv' && tables.length > 1
      start({
        kind: isFolder ? 'folder' : 'save',
        extension: format,
        name: isFolder ? '' : (info?.name ?? ''),
        run: (path, overwrite) =>
          client.call('export.tables', { format, tables: [...tables], path, overwrite, language }),
      })
    },
  }
}
