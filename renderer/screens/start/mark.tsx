/** The program's mark, as on its icon: a text, and the line beside it that sets a passage off. */
export function Mark() {
  return (
    <svg className="start-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M7 9.500h12M7 16h8M7 22.500h12" />
      <path className="start-mark-line" d="M25 8v9M25 21.500v2.500" />
    </svg>
  )
}
