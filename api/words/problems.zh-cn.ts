import type { ProblemCode } from '../types/problem.ts'

export const problemWordsZhCn: Readonly<Record<ProblemCode, string>> = {
  'file-damaged': '文件已损坏（{{detail}}）。请保留这个文件，并打开备份。',
  'reference-broken': '表“{{table}}”中有记录指向不存在的内容。请保留这个文件，并打开备份。',
  'turns-broken': '访谈 {{interview}} 的话轮与文本对不上。请打开备份，或重新导入这份文字稿。',
  'span-outside-text': '访谈 {{interview}}：有 {{count}} 处编码或事件落在文本之外。请重新标记。',
  'level-off-scale': '{{code}}：有 {{count}} 条编码的等级不在量表之内。请改为量表中的等级。',
  'no-speakers': '没有找到说话人：全文会算作同一个人的话轮。请选用哪个标记分开说话人。',
}
