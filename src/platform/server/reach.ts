import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Which rows of the guarded tables a transaction may see and write: the second lock behind the
 * permission table. PostgreSQL's row-level security reads it (sql/0170), so that a query which forgot
 * its condition still shows nothing of another region or another applicant.
 */
export interface Reach {
  /** `*` everything (jobs, commands of the operator); `public` what anybody may look up. */
  readonly regions: '*' | 'public' | readonly string[]
  /** The account whose own cases are in reach, wherever they are. */
  readonly owner?: string
  /** Of those only the cases of these businesses (统一社会信用代码): the mandate of an agent. */
  readonly businesses?: readonly string[]
}

export const EVERYTHING: Reach = { regions: '*' }
/** A request of which nobody has said yet who sends it. */
export const ANYBODY: Reach = { regions: 'public' }

/** What one request may reach; narrowed or widened once it is known who sends it. */
export interface Confined {
  reach: Reach
}

const storage = new AsyncLocalStorage<Confined>()

/** Runs the work so that each transaction in it has this reach, also when `confined` changes later. */
export function confine<T>(confined: Confined, work: () => T): T {
  return storage.run(confined, work)
}

/** Runs the work outside of any request: a job may see everything, whoever caused it. */
export function unconfined<T>(work: () => T): T {
  return storage.run({ reach: EVERYTHING }, work)
}

/** The reach of what runs now; the process itself, outside any request, is confined by nothing. */
export function currentReach(): Reach {
  return storage.getStore()?.reach ?? EVERYTHING
}

/** The statements that tell PostgreSQL, for this transaction alone (so that pooled connections keep nothing). */
export function reachStatements({ regions, owner = '', businesses }: Reach): string {
  const words = typeof regions === 'string' ? regions : regions.join(',')
  return [
    setLocal('regions', words),
    setLocal('owner', owner),
    setLocal('businesses', businesses?.join(',') ?? ''),
  ].join('; ')
}

function setLocal(name: string, value: string): string {
  // region codes, account ids and credit codes: nothing that would need quoting
  if (!/^[0-9A-Za-z*,-]*$/.test(value)) throw new Error(`not a word of a reach: ${name}`)
  return `set local zhunying.${name} = '${value}'`
}
