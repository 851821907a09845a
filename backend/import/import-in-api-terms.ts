import { ApiError } from '../../api/error.ts'
import { ImportError } from './import-error.ts'

/** Reads a file, and tells a failure in the contract's terms. @throws ApiError */
export async function importInApiTerms<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof ImportError) throw new ApiError(error.code, error.params)
    throw error
  }
}
