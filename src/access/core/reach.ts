import type { Actor } from './actor.ts'
import { ADMINISTRATORS } from './grants.ts'

/** How far the transactions of a request reach in the database; `platform/server/reach.ts` says it to PostgreSQL. */
export interface ActorReach {
  readonly regions: 'public' | readonly string[]
  readonly owner: string
  readonly businesses?: readonly string[]
}

/**
 * The second lock for this actor. An officer reaches the regions of their roles; an applicant what
 * anybody may look up and their own cases; an administrator no case at all (三员 see no business).
 */
export function reachOf({ accountId, roles, agent, limited }: Actor): ActorReach {
  if (limited) return { regions: [], owner: accountId }
  const officer = roles.filter(({ region }) => region !== '*')
  if (officer.length > 0)
    return { regions: [...new Set(officer.map(({ region }) => region))], owner: accountId }
  const administrator = roles.some(({ role }) =>
    (ADMINISTRATORS as readonly string[]).includes(role),
  )
  const { businesses = [] } = agent ?? {}
  return {
    regions: administrator ? [] : 'public',
    owner: accountId,
    ...(businesses.length > 0 && { businesses }),
  }
}
