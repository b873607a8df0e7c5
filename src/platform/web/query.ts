import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api.ts'

/** Safe reads are repeated when the network or the server faltered, never when the answer was no. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: true,
        retry: (count, error) =>
          // three seconds are enough: then it is said, and the person decides
          count < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
      },
    },
  })
}
