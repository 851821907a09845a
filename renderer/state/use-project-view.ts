import { useSettings } from './settings.ts'

type Value = string | number | boolean | undefined

/**
 * What a screen remembers of one project, sizes of panes above all; a project without any has the sizes that were set
 * last. @param path of the project
 */
export function useProjectView(
  path: string,
): readonly [get: (name: string) => Value, set: (name: string, value: number) => void] {
  const { values, change } = useSettings()
  const own = (name: string) => `${name} ${path}`
  const get = (name: string) => values.view[own(name)] ?? values.view[name]
  const set = (name: string, value: number) => change({ view: { [own(name)]: value, [name]: value } })
  return [get, set]
}
