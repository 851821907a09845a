/** Opens a project in a process of its own and prints 'opened', or the error's code. Usage: open-in-child.ts FILE */
import { DbError } from '../../db/error.ts'
import { openProject } from '../../db/open.ts'

try {
  openProject(process.argv[2] ?? '').close()
  console.log('opened')
} catch (error) {
  console.log(error instanceof DbError ? error.code : String(error))
}
