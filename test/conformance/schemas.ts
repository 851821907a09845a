import { z } from 'zod'

export const twoGroups = z.object({ group1: z.array(z.number()), group2: z.array(z.number()) })

/** Rows of ratings; null where one is missing. */
export const ratings = z.array(z.array(z.number().nullable()))
