import type { Session, WebContents } from 'electron'
import { appHost, appScheme } from './app-protocol.ts'

/** A page may not ask for the camera, the place, notifications or anything else. */
export function denyPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>,
): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
}

/** Nothing leaves the machine: whatever is not the app's own scheme (or its developer tools) is cut off. */
export function denyNetwork(session: Pick<Session, 'webRequest'>): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = /^(app|devtools|data|blob):/.test(details.url)
    answer({ cancel: !allowed })
  })
}

/** A page may not open windows or go elsewhere. */
export function denyNavigation(contents: Pick<WebContents, 'setWindowOpenHandler' | 'on'>): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${appScheme}://${appHost}/`)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
