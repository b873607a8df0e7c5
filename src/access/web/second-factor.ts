import { useQuery } from '@tanstack/react-query'
import { get } from '#platform/web/index.ts'

/** How one's own account is secured, as `GET /account/security` says it. */
export interface Security {
  readonly secondFactor: boolean
  readonly required: boolean
  readonly recoveryCodes: number
}

export function useSecurity() {
  return useQuery({
    queryKey: ['account-security'],
    queryFn: ({ signal }) => get<Security>('/account/security', signal),
  })
}
