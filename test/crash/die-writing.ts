/** Dies (kill -9) in the middle of a change large enough that pages of the project are written already. FILE */
import { openProject } from '../../db/open.ts'
import { recordChange } from '../../db/trail.ts'

const db = openProject(process.argv[2] ?? '')
// So few pages in memory that most are written to the file before the change is over.
db.pragma('cache_size = 8')
recordChange(db, { kind: 'project.edit', params: {}, coder: 'A' }, (writable) => {
  writable
    .prepare("UPDATE competency SET definition_zh = definition_zh || ?, code = code || 'x'")
    .run('长'.repeat(3000))
  writable.prepare('UPDATE level SET anchor_zh = anchor_zh || ?').run('长'.repeat(2000))
  process.kill(process.pid, 'SIGKILL')
})
