import { z } from 'zod'
import type { ComparisonResult, ComparisonSettings } from '../../core/comparison/types.ts'

/** The whole comparison, as core/comparison makes it. */
export const comparisonResult = z.custom<ComparisonResult>()

/** How the comparison is made and labels are proposed; what is out of range is refused when it is saved. */
export const comparisonSettings = z.custom<ComparisonSettings>()
