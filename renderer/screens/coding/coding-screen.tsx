/** The screen where people spend weeks. */
export function CodingScreen() {
  return null
}
