/** Names of what passes between the page's preload and the main process. */
export const channels = {
  choosePath: 'choose-path',
  offerMenu: 'offer-menu',
  command: 'command',
  ready: 'ready-to-open',
  open: 'open-project',
  opened: 'opened-project',
  backendGone: 'backend-gone',
  savePdf: 'save-pdf',
} as const
