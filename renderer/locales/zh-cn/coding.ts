export const coding = { title: '编码' } as const
