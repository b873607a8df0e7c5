import type { Action } from './permissions.ts'

/** What an owner may let an agent do; `look` is part of every mandate. */
export const MANDATE_SCOPES = ['look', 'prepare', 'submit', 'visit', 'licence'] as const
export type MandateScope = (typeof MANDATE_SCOPES)[number]

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
    'rating.read',
  ],
  prepare: ['business.edit', 'case.create', 'case.edit'],
  submit: ['case.submit', 'case.withdraw', 'case.claim', 'rating.give'],
  visit: ['visit.answer'],
  licence: ['licence.ask-cancel'],
} as const satisfies Record<MandateScope, readonly Action[]>

/** 委托 (民法典 art 165): who acts for whom, in what, for which businesses, until when. */
export interface Agency {
  readonly mandateId: string
  /** The agent themself; the actor is the owner they act for. */
  readonly accountId: string
  readonly username: string
  readonly name: string
  readonly scopes: readonly MandateScope[]
  /** 统一社会信用代码; empty: every business of the owner. */
  readonly businesses: readonly string[]
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string
}

/** Whether the mandate covers the action; businesses are looked at by the second lock (sql/0171). */
export function mandated({ scopes }: Pick<Agency, 'scopes'>, action: Action): boolean {
  const parts: readonly MandateScope[] = ['look', ...scopes]
  return parts.some((part) => (MANDATED[part] as readonly Action[]).includes(action))
}

/** How an act of an agent reads wherever a name is shown. */
export function sayAgent(agent: string, owner: string): string {
  return `${agent}（代${owner}）`
}
