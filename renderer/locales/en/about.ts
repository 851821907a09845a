import type { English } from '../english.ts'
import type { about as zhCn } from '../zh-cn/about.ts'

export const about: English<typeof zhCn> = {
  title: 'About Exemplar',
  version: 'Version {{version}}',
  licence:
    'Released under the MIT licence. It makes no network request and collects nothing: interviews stay on this computer.',
  folder: 'Its own files are in {{folder}}',
  builtFrom: 'Packages it is built from, and their licences ({{count}})',
  noText: 'This package brings no text of its licence.',
}
