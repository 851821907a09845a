import { z } from 'zod'
import { type IccForm, icc } from '../../core/agreement/icc.ts'
import { type Adapter, adapter, pair } from './adapter.ts'
import { ratings } from './schemas.ts'

export const intraclass: Adapter = adapter(
  z.object({ ratings_units_by_raters: ratings }),
  ({ ratings_units_by_raters }) => {
    const result = icc(ratings_units_by_raters)
    const single = result.defined ? result.value.single : undefined
    const average = result.defined ? result.value.average : undefined
    const averageAbsolute = average?.absolute.defined ? average.absolute.value : undefined
    return {
      ICC1: single?.oneWay.value ?? null,
      ICC2: single?.absolute.value ?? null,
      ICC3: single?.consistency.value ?? null,
      ICC1k: average?.oneWay.value ?? null,
      ICC2k: averageAbsolute?.value ?? null,
      ICC3k: average?.consistency.value ?? null,
      ICC1_ci95: interval(single?.oneWay),
      ICC2_ci95: interval(single?.absolute),
      ICC3_ci95: interval(single?.consistency),
      ICC1k_ci95: interval(average?.oneWay),
      ICC2k_ci95: interval(averageAbsolute),
      ICC3k_ci95: interval(average?.consistency),
    }
  },
)

function interval(form: IccForm | undefined): [number, number] | null {
  return form ? pair(form.interval) : null
}
