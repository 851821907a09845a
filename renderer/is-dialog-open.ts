/** Whether a dialog lies over the window: it is a place of its own, and what is under it stays where it is. */
export function isDialogOpen(): boolean {
  return document.querySelector('[aria-modal="true"], .scrim, .command-scrim') !== null
}
