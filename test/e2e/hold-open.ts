/** Keeps a project open until its input ends: another window, as far as everybody else can tell. */
import { openProject } from '../../db/open.ts'

const [path = ''] = process.argv.slice(2)
const project = openProject(path)
process.stdout.write('open\n')
process.stdin.resume()
process.stdin.on('end', () => {
  project.close()
  process.exit(0)
})
