import { FileTrigger } from 'react-aria-components'
import { Button } from './button.tsx'

export interface ChooseFilesProps {
  readonly label: string
  /** Endings with their dot. */
  readonly accept: readonly string[]
  readonly isMultiple?: boolean
  readonly onChoose: (files: readonly File[]) => void
}

/** A button that opens the system's own dialog for files to read. */
export function ChooseFiles({ label, accept, isMultiple = false, onChoose }: ChooseFilesProps) {
  return (
    <FileTrigger
      acceptedFileTypes={[...accept]}
      allowsMultiple={isMultiple}
      onSelect={(files) => {
        if (files !== null && files.length > 0) onChoose([...files])
      }}
    >
      <Button kind="primary" icon="import">
        {label}
      </Button>
    </FileTrigger>
  )
}
