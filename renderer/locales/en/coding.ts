import type { coding as zhCn } from '../zh-cn/coding.ts'

export const coding: Readonly<Record<keyof typeof zhCn, string>> = { title: 'Coding' }
