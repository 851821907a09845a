import { type ReactNode, useCallback, useState } from 'react'
import { FilePicker, type FilePickerProps } from './file-picker.tsx'

type Wish = Omit<FilePickerProps, 'onClose'>

/** Asks for a path: with the system's own dialog under Electron, with ours in a browser. */
export function useChoosePath(): { readonly choose: (wish: Wish) => void; readonly picker: ReactNode } {
  const [wish, setWish] = useState<Wish | null>(null)
  const choose = useCallback((next: Wish) => {
    const shell = window.exemplarShell
    if (shell === undefined) {
      setWish(next)
      return
    }
    const { title, kind, extension, name = '' } = next
    const filter = kind === 'folder' ? null : { name: extension, extension }
    const path = kind === 'save' && name !== '' ? `${name}.${extension}` : name
    void shell.choosePath({ title, kind, path, filter }).then((chosen) => {
      if (typeof chosen === 'string') next.onChoose(chosen)
    })
  }, [])
  const picker =
    wish === null ? null : (
      <FilePicker
        {...wish}
        onChoose={(path) => {
          setWish(null)
          wish.onChoose(path)
        }}
        onClose={() => setWish(null)}
      />
    )
  return { choose, picker }
}
