import type { InterfaceLanguage } from '../../../api/types/common.ts'
import { labels } from '../../../core/proposal/label.ts'
import { methodEn } from '../../../core/wording/method.en.ts'
import { methodZhCn } from '../../../core/wording/method.zh-cn.ts'

const zhCn = {
  script: {
    title: '用 R 重新计算的比较，与程序的数字并列',
    competency: '胜任力',
    adjusted: '校正后 p',
    here: '标签（R）',
    program: '标签（程序）',
    differences: '与程序的最大差别：',
    missing: '处只有一方有值',
    labels: '相同的标签',
    drawn: '排列太多，程序按自己的种子抽样；R 自己抽样的 p 与程序的 p：',
    same: '全部一致。',
    different: '有不一致之处，见上。',
    ...Object.fromEntries(labels.map((label) => [label, methodZhCn[`label.${label}`]])),
  },
  syntax: {
    head: [
      '读入 wide.csv，带变量标签和值标签；然后描述并比较两组的平均等级。',
      '文件夹移动之后，请改下面 CD 一行里的路径。',
      'SPSS 的 t 检验不是程序的主要检验（精确的学生化置换检验）；Welch 一行（不假定方差相等）应与程序的 Welch t 一致。',
    ],
    no: '未出现',
    yes: '出现',
    variables: {
      interviewee: '受访者',
      group: '分组',
      stratum: '层别',
      length: '访谈长度',
      presence: '是否出现',
      frequency: '频次',
      mean: '平均等级',
      highest: '最高等级',
      rate: '每千字频次',
    },
  },
  readme: `这个文件夹供 R 和 SPSS 使用。所有文件都是 UTF-8（csv 与 sps 带字节顺序标记），空单元格表示缺失。

scores.csv        长表：每行是一位受访者的一项胜任力
wide.csv          宽表：每行是一位受访者（供 SPSS），分组 1 = 绩优，2 = 绩普
codings.csv       每行是一条编码，带引文和备注
competencies.csv  胜任力的代码、名称、维度、定义
results.csv       程序算出的数字
settings.csv      比较和提议所用的设置
words.csv         R 脚本要说的话
analysis.R        用 R（只用自带的函数）重新计算比较，并与 results.csv 逐项对照：Rscript analysis.R
exemplar.sps      SPSS 语法：读入 wide.csv，带标签

以 = + - @ 开头的文字前面加了一个撇号（'），以免电子表格把它当公式执行。
文件里有访谈原文和受访者编号，请按保密要求存放。
`,
}
export type StatisticsWords = Omit<typeof zhCn, 'script'> & {
  readonly script: Readonly<Record<string, string>>
}

const en: StatisticsWords = {
  script: {
    title: "The comparison computed again in R, beside the program's numbers",
    competency: 'competency',
    adjusted: 'adjusted p',
    here: 'label (R)',
    program: 'label (program)',
    differences: 'Largest difference from the program:',
    missing: 'where only one has a value',
    labels: 'same labels',
    drawn:
      "Too many permutations: the program drew with its own seed. The p of R's own draws, and the program's:",
    same: 'Everything agrees.',
    different: 'Something does not agree; see above.',
    ...Object.fromEntries(labels.map((label) => [label, methodEn[`label.${label}`]])),
  },
  syntax: {
    head: [
      'Reads wide.csv with labels of variables and values; then describes and compares the mean levels.',
      'When the folder is moved, change the path in the line CD below.',
      "The t test of SPSS is not the program's primary test (the exact studentized permutation test); its line without equal variances should agree with the program's Welch t.",
    ],
    no: 'absent',
    yes: 'present',
    variables: {
      interviewee: 'Interviewee',
      group: 'Group',
      stratum: 'Stratum',
      length: 'Length of the interviews',
      presence: 'present',
      frequency: 'frequency',
      mean: 'mean level',
      highest: 'highest level',
      rate: 'rate per 1,000',
    },
  },
  readme: `This folder is for R and SPSS. All files are UTF-8 (csv and sps with a byte order mark); an empty cell is missing.

scores.csv        long: one row an interviewee and competency
wide.csv          wide: one row an interviewee (for SPSS); group 1 = superior, 2 = average
codings.csv       one row a coding, with quote and memo
competencies.csv  codes, names, clusters and definitions of the competencies
results.csv       the program's own numbers
settings.csv      settings of the comparison and of the proposal
words.csv         what the R script says
analysis.R        computes the comparison again in base R and checks it against results.csv: Rscript analysis.R
exemplar.sps      SPSS syntax: reads wide.csv with labels

A text that begins with = + - @ has an apostrophe (') before it, so that no spreadsheet runs it as a formula.
The files hold words of the interviews and interviewees' codes: keep them as confidential as the interviews.
`,
}

/** What the files of a statistics folder say. */
export function statisticsWords(language: InterfaceLanguage): StatisticsWords {
  return language === 'en' ? en : zhCn
}
