import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { ClientContext } from './connection/client-context.ts'
import { connect } from './connection/connection.ts'
import { followShell, openDropped } from './follow-shell.ts'
import { guardClosing } from './guard-closing.ts'
import { startWords, systemLanguage } from './i18n.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/components.css'

const root = document.getElementById('root')
if (root !== null) {
  const client = await connect()
  const settings = await client.call('settings.get', {})
  await startWords(settings.language ?? systemLanguage())
  if (window.exemplarShell === undefined) openDropped(client, () => '')
  else followShell(window.exemplarShell, client)
  guardClosing()
  createRoot(root).render(
    <StrictMode>
      <ClientContext value={client}>
        <App initialSettings={settings} />
      </ClientContext>
    </StrictMode>,
  )
}
