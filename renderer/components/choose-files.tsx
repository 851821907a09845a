import { FileTrigger } from 'react-aria-components'
import { Button, type ButtonKind } from './button.tsx'

export interface ChooseFilesProps {
  readonly label: string
  readonly kind?: ButtonKind
  /** Endings with their dot; undefined: any file. */
  readonly accept?: readonly string[]
  readonly isMultiple?: boolean
  /** A whole folder, with all that is in it and below. */
  readonly isFolder?: boolean
  readonly autoFocus?: boolean
  readonly onChoose: (files: readonly File[]) => void
}

/** A button that opens the system's own dialog for files to read. */
export function ChooseFiles({
  label,
  kind = 'primary',
  accept,
  isMultiple = false,
  isFolder = false,
  autoFocus = false,
  onChoose,
}: ChooseFilesProps) {
  return (
    <FileTrigger
      {...(accept === undefined ? {} : { acceptedFileTypes: [...accept] })}
      allowsMultiple={isMultiple}
      acceptDirectory={isFolder}
      onSelect={(files) => {
        if (files !== null && files.length > 0) onChoose([...files])
      }}
    >
      <Button kind={kind} icon={isFolder ? 'folder' : 'import'} autoFocus={autoFocus}>
        {label}
      </Button>
    </FileTrigger>
  )
}
