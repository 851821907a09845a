import { z } from 'zod'
import { valueOrNull } from '../../core/stats/estimate.ts'
import { negativeBinomialRateRatio } from '../../core/stats/negative-binomial.ts'
import { type Exposed, poissonRateRatio } from '../../core/stats/poisson-rate-ratio.ts'
import { type Adapter, adapter, field } from './adapter.ts'

const numbers = z.array(z.number())

export const rateRatio: Adapter = adapter(
  z.object({ counts1: numbers, exposure1: numbers, counts2: numbers, exposure2: numbers }),
  ({ counts1, exposure1, counts2, exposure2 }) => {
    const first = { counts: counts1, exposure: exposure1 }
    const second = { counts: counts2, exposure: exposure2 }
    return { ...poisson(first, second), ...negativeBinomial(first, second) }
  },
)

function poisson(first: Exposed, second: Exposed): Record<string, unknown> {
  const fit = poissonRateRatio(first, second)
  if (!fit.defined) return {}
  const { wald, exact, dispersion, quasi, ...rest } = fit.value
  return {
    rate1_per_1000: 1000 * rest.rate1,
    rate2_per_1000: 1000 * rest.rate2,
    poisson_rr: field(wald, (w) => w.ratio),
    poisson_log_se: field(wald, (w) => w.logStandardError),
    poisson_ci95: field(wald, (w) => [w.interval.lower, w.interval.upper]),
    poisson_p_wald: field(wald, (w) => w.p),
    poisson_exact_p: field(exact, (e) => e.p),
    poisson_exact_ci95: field(exact, (e) => [e.lower, valueOrNull(e.upper)]),
    pearson_dispersion: valueOrNull(dispersion),
    quasi_log_se: field(quasi, (q) => q.logStandardError),
    quasi_p_t: field(quasi, (q) => q.p),
    deviance: rest.deviance,
    loglik_poisson: rest.logLikelihood,
  }
}

function negativeBinomial(first: Exposed, second: Exposed): Record<string, unknown> {
  const fit = negativeBinomialRateRatio(first, second)
  return {
    nb_theta: field(fit, (f) => f.theta),
    nb_theta_se: field(fit, (f) => f.thetaStandardError),
    nb_rr: field(fit, (f) => f.ratio),
    nb_log_se: field(fit, (f) => f.logStandardError),
    nb_ci95: field(fit, (f) => [f.interval.lower, f.interval.upper]),
    nb_p_wald: field(fit, (f) => f.p),
    loglik_nb: field(fit, (f) => f.logLikelihood),
  }
}
