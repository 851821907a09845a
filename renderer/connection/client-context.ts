import { createContext, useContext } from 'react'
import type { Client } from '../../api/client.ts'

export const ClientContext = createContext<Client | null>(null)

/** The connection to the backend. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('useClient needs a ClientContext')
  return client
}
