import type { Agency, MandateScope } from './actor.ts'
import type { Action } from './permissions.ts'

/**
 * What each part of a mandate allows. An action of an applicant that stands in no part is not to be done by
 * an agent: a new one is forbidden to them until somebody decides (a test names it).
 */
export const MANDATED = {
  look: [
    'business.read',
    'register.read',
    'case.read',
    'letter.read',
    'visit.read',
    'licence.read',
    'single.read',
    'scan.read',
    'message.read',
    'archive.read',
    'rating.read',
    'check.read',
    'credit.rate',
  ],
  prepare: ['business.edit', 'case.create', 'case.edit'],
  submit: ['case.submit', 'case.withdraw', 'case.claim', 'rating.give'],
  visit: ['visit.answer', 'check.answer'],
  licence: [
    'licence.ask-cancel',
    'posting.order',
    'posting.read',
    'manual.acknowledge',
    'credit.appeal',
  ],
} as const satisfies Record<MandateScope, readonly Action[]>

/** Whether the mandate covers the action; businesses are looked at by the second lock (sql/0171). */
export function mandated({ scopes }: Pick<Agency, 'scopes'>, action: Action): boolean {
  const parts: readonly MandateScope[] = ['look', ...scopes]
  return parts.some((part) => (MANDATED[part] as readonly Action[]).includes(action))
}

/** How an act of an agent reads wherever a name is shown. */
export function sayAgent(agent: string, owner: string): string {
  return `${agent}（代${owner}）`
}
