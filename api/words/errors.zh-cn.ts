import type { ErrorCode } from '../error.ts'

/** What an error tells a user: what happened, what was kept, what to do. Any of them may be ''. */
export interface ErrorWords {
  readonly what: string
  readonly kept: string
  readonly todo: string
}

export const errorWordsZhCn: Readonly<Record<ErrorCode, ErrorWords>> = {
  'bad-request': {
    what: '界面发来的请求不合规则（{{method}}：{{where}}）。',
    kept: '没有任何改动。',
    todo: '请重试；若仍出现，请把这句话告诉开发者。',
  },
  'unknown-method': {
    what: '界面与后台版本不一致（{{method}}）。',
    kept: '没有任何改动。',
    todo: '请重新启动程序。',
  },
  'connection-lost': {
    what: '与后台的连接断开了。',
    kept: '此前确认过的改动都已写入项目文件。',
    todo: '请重新打开程序，再打开项目。',
  },
  'internal-error': {
    what: '程序内部出错（{{method}}）。',
    kept: '这一步没有生效，项目文件保持原样。',
    todo: '请重试；若仍出现，请把这句话告诉开发者，其中不含访谈内容。',
  },
  'no-project-open': { what: '还没有打开项目。', kept: '', todo: '请先新建或打开一个项目。' },
  'project-missing': {
    what: '找不到项目文件 {{path}}。',
    kept: '',
    todo: '文件可能被移动或改名，或所在的磁盘没有连接。请用“打开”重新找到它。',
  },
  'project-in-use': {
    what: '{{path}} 已在另一个窗口或另一台电脑上打开。',
    kept: '文件没有被改动。',
    todo: '请在那边关闭后再打开；也可以复制一份来查看。',
  },
  'project-in-use-by': {
    what: '{{path}} 已经打开：{{user}}，在电脑 {{computer}} 上，自 {{since}} 起。',
    kept: '文件没有被改动。',
    todo: '请在那边关闭后再打开；也可以复制一份来查看。',
  },
  'project-moved': {
    what: '{{path}} 已不在打开时的位置：可能被移动、改名、删除或替换，或所在的磁盘被拔出。',
    kept: '这一步之前的内容都在当时打开的文件里；这一步暂存在这里。',
    todo: '请把文件或磁盘放回原处再试，或者把全部内容另存到别处。',
  },
  'project-read-only': {
    what: '{{path}} 是只读的，无法保存工作。',
    kept: '文件没有被改动。',
    todo: '请复制到可以写入的文件夹，再打开那一份。',
  },
  'project-newer': {
    what: '{{path}} 是用更新版本的 Exemplar 建立的。',
    kept: '文件没有被改动。',
    todo: '请更新程序后再打开。',
  },
  'project-damaged': {
    what: '{{path}} 已损坏，读不完整。',
    kept: '文件没有被改动。',
    todo: '请保留这个文件，并打开它的备份。',
  },
  'project-locked': {
    what: '{{path}} 已用密码加锁。',
    kept: '文件没有被改动。',
    todo: '请用密码解锁。',
  },
  'password-wrong': {
    what: '这不是 {{path}} 的密码。',
    kept: '文件没有被改动。',
    todo: '请再试一次，注意大小写。没有密码，谁也打不开。',
  },
  'lock-damaged': {
    what: '加锁文件 {{path}} 已损坏，内容与写入时不一致。',
    kept: '文件没有被改动。',
    todo: '请保留它，打开一份备份，或这个文件的另一份副本。',
  },
  'lock-beside': {
    what: '{{path}} 在这里打开期间被别人写过。',
    kept: '那个文件保持原样；您的工作在 {{beside}} 里，密码相同。',
    todo: '请打开其中一份，再把另一份合并进来。',
  },
  'not-a-project': {
    what: '{{path}} 不是 Exemplar 项目文件。',
    kept: '文件没有被改动。',
    todo: '请选择扩展名为 .exemplar 的文件。访谈文字稿请在项目中用“导入”添加。',
  },
  'migration-failed': {
    what: '无法把项目更新到当前版本（{{migration}}）。',
    kept: '原内容已备份在同一文件夹，项目停在更新前的状态。',
    todo: '请保留备份文件，并告诉开发者。',
  },
  'file-exists': {
    what: '{{path}} 已经存在。',
    kept: '原有文件没有被改动。',
    todo: '请换一个名称，或明确选择覆盖。',
  },
  'folder-missing': {
    what: '找不到或打不开文件夹 {{path}}。',
    kept: '没有任何改动。',
    todo: '请选择另一个文件夹。',
  },
  'disk-full': {
    what: '磁盘空间已满。',
    kept: '这一步没有生效，此前的内容都在。',
    todo: '请腾出空间后重试。',
  },
  'write-failed': {
    what: '无法写入 {{path}}。',
    kept: '此前的内容都在。',
    todo: '请检查磁盘是否连接、文件夹是否允许写入，然后重试。',
  },
  'upload-unknown': { what: '所选文件没有完整送达。', kept: '没有任何改动。', todo: '请重新选择文件。' },
  'empty-file': {
    what: '“{{fileName}}”是空文件。',
    kept: '没有任何改动。',
    todo: '请检查导出文字稿的步骤。',
  },
  'binary-file': {
    what: '“{{fileName}}”不是文本文件。',
    kept: '没有任何改动。',
    todo: '请导入文本、字幕、Word、OpenDocument、RTF、PDF、网页、表格或 JSON 格式的文字稿。',
  },
  'format-not-supported': {
    what: '不支持“{{fileName}}”的格式。',
    kept: '没有任何改动。',
    todo: '文字稿请另存为 docx 或 txt，表格请另存为 xlsx 或 csv。',
  },
  'file-too-large': {
    what: '“{{fileName}}”有 {{size}} MB，超过 {{limit}} MB 的上限。',
    kept: '没有任何改动。',
    todo: '一份文字稿不会这么大：请检查是否选错文件，或文档中是否嵌入了图片、录音。',
  },
  'damaged-file': {
    what: '“{{fileName}}”已损坏，或与扩展名不符。',
    kept: '没有任何改动。',
    todo: '请用原来的软件打开并重新保存。',
  },
  'encrypted-file': {
    what: '“{{fileName}}”设有密码。',
    kept: '没有任何改动。',
    todo: '请在 Word 或 Excel 中去掉密码后另存，再导入。',
  },
  'no-text': { what: '“{{fileName}}”里没有文字。', kept: '没有任何改动。', todo: '扫描件请先做文字识别。' },
  'scanned-pdf': {
    what: '“{{fileName}}”里只有图片，没有文字。',
    kept: '没有任何改动。',
    todo: '这是扫描件：请先用文字识别（OCR）软件处理，再导入得到的文件。',
  },
  'unpacks-too-large': {
    what: '“{{fileName}}”解压后超过 {{limit}} MB。',
    kept: '没有任何改动。',
    todo: '正常的文字稿不会这样：请用原来的软件打开并重新保存，去掉图片等内容。',
  },
  'text-too-long': {
    what: '“{{fileName}}”里的文字超过 {{limit}} 个字符。',
    kept: '没有任何改动。',
    todo: '请检查是否选错文件；若确有这么长，请分成几份再导入。',
  },
  'paragraph-too-long': {
    what: '“{{fileName}}”第 {{line}} 段超过 {{limit}} 个字符，没有换行。',
    kept: '没有任何改动。',
    todo: '请检查导出文字稿的步骤，让每次发言另起一行。',
  },
  'too-many-lines': {
    what: '“{{fileName}}”超过 {{limit}} 行。',
    kept: '没有任何改动。',
    todo: '一次访谈不会有这么多行：请检查是否选错文件。',
  },
  'too-many-files': {
    what: '一次最多处理 {{limit}} 个文件，现在共有 {{count}} 个。',
    kept: '先前选好的文件都还在。',
    todo: '请先导入其中一部分，再导入其余的。',
  },
  'uploads-too-large': {
    what: '加上“{{fileName}}”，待导入的文件合计超过 {{limit}} MB。',
    kept: '先前选好的文件都还在。',
    todo: '请先导入这些文件，再导入其余的。',
  },
  'reading-too-long': {
    what: '读取“{{fileName}}”超过 {{limit}} 秒，已停止。',
    kept: '没有任何改动。',
    todo: '文件可能已损坏：请用原来的软件打开，另存为 docx 或 txt，再导入。',
  },
  'reading-too-large': {
    what: '读取“{{fileName}}”需要的内存过多，已停止。',
    kept: '没有任何改动。',
    todo: '文件可能已损坏：请用原来的软件打开，另存为 docx 或 txt，再导入。',
  },
  'already-imported': {
    what: '“{{fileName}}”已经导入过，受访者为 {{interviewee}}。',
    kept: '原有访谈与编码没有被改动。',
    todo: '无需再次导入；若要换设置重新读取，请选择更正原有访谈。',
  },
  'name-imported': {
    what: '名为“{{fileName}}”的文件已经导入过，受访者为 {{interviewee}}；这一份内容不同。',
    kept: '原有访谈与编码没有被改动。',
    todo: '可以选择用它更正原有访谈（编码留在原来的词句上），或两份都保留。',
  },
  'columns-missing': {
    what: '“{{fileName}}”缺少必需的列：{{columns}}。',
    kept: '没有任何改动。',
    todo: '请检查第一行的列名。',
  },
  cancelled: { what: '已按要求停止。', kept: '没有任何改动。', todo: '' },
  'not-found': {
    what: '这一项已不存在，可能刚被删除或撤销。',
    kept: '没有任何改动。',
    todo: '请刷新后再试。',
  },
  'name-taken': { what: '这个名称、编号或代码已被使用。', kept: '没有任何改动。', todo: '请换一个。' },
  'name-empty': {
    what: '缺少名称：中英文可以只写一种，但不能都空着。',
    kept: '没有任何改动。',
    todo: '请填写名称。',
  },
  'groups-hidden': {
    what: '当前编码者为盲编，分组尚未公开。',
    kept: '没有任何改动。',
    todo: '请由负责人操作，或在“比较”中公开分组（会留下记录）。',
  },
  'coding-apart': {
    what: '各位编码者正在独立编码，只有负责人能看到别人的编码。',
    kept: '没有任何改动。',
    todo: '请由负责人操作，或由负责人在“一致性”中结束独立编码。',
  },
  'lead-only': {
    what: '这件事只有负责人能做：分发和合并副本，修改其他编码者及各人的权限。',
    kept: '没有任何改动。',
    todo: '请切换到负责人，或请负责人操作。',
  },
  'span-invalid': { what: '所选范围不在这份文字稿之内。', kept: '没有任何改动。', todo: '请重新选择。' },
  'text-changed': {
    what: '访谈 {{interview}} 的文字稿在此期间被改动过。',
    kept: '您的订正没有写入，文字稿保持项目中的原样。',
    todo: '请重新打开文字稿再订正。',
  },
  'text-empty': {
    what: '这样文字稿里就没有文字了。',
    kept: '没有任何改动。',
    todo: '请保留一些文字，或删除这篇访谈。',
  },
  'event-overlaps': {
    what: '所选话轮与事件“{{title}}”重叠。',
    kept: '没有任何改动。',
    todo: '请缩小范围，或先调整那个事件。',
  },
  'part-outside-event': {
    what: '所选文字不在这个事件之内。',
    kept: '没有任何改动。',
    todo: '请在事件中选取文字后再标记。',
  },
  'already-coded': {
    what: '这段文字已有一条完全相同的 {{code}} 编码。',
    kept: '两条编码都保持原样：相同的编码会被重复计数。',
    todo: '请删除其中一条，或改用别的边界或胜任力。',
  },
  'level-not-in-scale': {
    what: '{{code}} 没有 {{level}} 级。',
    kept: '没有任何改动。',
    todo: '请选择词典中已有的等级。',
  },
  'level-required': {
    what: '本项目要求每条编码都有等级，{{code}} 还没有。',
    kept: '没有任何改动。',
    todo: '请选择一个等级。',
  },
  'competency-in-use': {
    what: '{{code}} 已有 {{count}} 条编码，不能这样修改。',
    kept: '词典与编码都没有被改动。',
    todo: '请先把这些编码改到其他胜任力或等级，或先删除它们。',
  },
  'dictionary-frozen': { what: '词典已冻结。', kept: '没有任何改动。', todo: '请先在词典页“开始新草稿”。' },
  'reason-required': { what: '改判需要写明理由。', kept: '没有任何改动。', todo: '请写下理由后再保存。' },
  'nothing-to-undo': { what: '没有可以撤销的操作。', kept: '', todo: '' },
  'nothing-to-redo': { what: '没有可以重做的操作。', kept: '', todo: '' },
  'step-damaged': {
    what: '这一步无法撤销或重做：为它留下的记录已损坏。',
    kept: '没有任何改动，项目保持原样。',
    todo: '可以继续工作；如需回到这一步之前，请打开较早的备份。',
  },
  'nothing-to-export': { what: '还没有可以导出的内容。', kept: '', todo: '请先导入访谈并建立词典。' },
}
