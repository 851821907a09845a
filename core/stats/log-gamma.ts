const halfLogTwoPi = 0.9189385332046728

/** B(2k) / (2k (2k - 1)) for k = 8, 7, ... 1: the coefficients of Stirling's series, the highest first. */
const stirling = [-3617 / 122400, 1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12]

/**
 * The natural logarithm of the gamma function, by Stirling's series after the argument is raised above 12
 * (Abramowitz & Stegun 1964, 6.1.41); accurate to about 1e-15.
 * @param x above 0
 */
export function logGamma(x: number): number {
  let raised = x
  let product = 1
  while (raised < 12) product *= raised++
  const inverse = 1 / raised
  let series = 0
  for (const coefficient of stirling) series = series * inverse * inverse + coefficient
  return (raised - 0.5) * Math.log(raised) - raised + halfLogTwoPi + series * inverse - Math.log(product)
}

/** The logarithm of the beta function B(a, b), both above 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** The logarithm of n!, n a whole number from 0. */
export function logFactorial(n: number): number {
  return n < 2 ? 0 : logGamma(n + 1)
}

/** The logarithm of the number of ways to choose k of n. */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}

/** The number of ways to choose k of n, exact while it is below 2^53; 0 when k is outside 0..n. */
export function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0
  let ways = 1
  // Every intermediate product is itself a binomial coefficient, hence whole.
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - i + 1)) / i
  return ways
}
