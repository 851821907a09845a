import { describe } from 'vitest'
import { memoryTransport } from '../../api/transports/memory.ts'
import { transportSuite } from './transport-suite.ts'

describe('the memory transport', () => {
  transportSuite(async () => memoryTransport())
})
