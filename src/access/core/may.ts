import type { Result } from '#kernel/result.ts'
import { granted, refused } from '#kernel/result.ts'
import { unreachable } from '#kernel/never.ts'
import { mandated } from './mandates.ts'
import type { Actor, RoleGrant, Target } from './actor.ts'
import { PERMISSIONS, SEEN_BY, type Action, type Relation, type Rule } from './permissions.ts'

/** Why an action is refused; `NOT_FOUND` where even the existence of the object is not theirs to know. */
export type AccessRefusal =
  | { readonly code: 'ACCESS_LOGIN_NEEDED' }
  | { readonly code: 'ACCESS_NOT_ALLOWED'; readonly action: Action }
  | { readonly code: 'ACCESS_NOT_MANDATED'; readonly action: Action }
  | { readonly code: 'ACCESS_SECOND_FACTOR_MISSING' }
  | { readonly code: 'ACCESS_NOT_FOUND' }

/** Whether the actor may do this to that; nobody signed in may do nothing. */
export function may(actor: Actor | undefined, action: Action, target: Target): boolean {
  if (!actor || outsideMandate(actor, action)) return false
  const rules: readonly Rule[] = PERMISSIONS[action]
  return rules.some((rule) =>
    actor.roles.some(
      (grant) =>
        grant.role === rule.role && rule.where.every((r) => holds(r, actor, grant, target)),
    ),
  )
}

/** An agent acts within the mandate; who must still set up a second factor acts not at all. */
function outsideMandate({ agent, limited }: Actor, action: Action): boolean {
  return limited === true || (agent !== undefined && !mandated(agent, action))
}

function holds(relation: Relation, actor: Actor, grant: RoleGrant, target: Target): boolean {
  switch (relation) {
    case 'own':
      return target.ownerId === actor.accountId
    case 'notOwn':
      return target.ownerId !== actor.accountId
    case 'filed':
      return target.filedBy === actor.accountId
    case 'notFiled':
      return target.filedBy !== actor.accountId
    case 'region':
      return grant.region === '*' || grant.region === target.region
    case 'department':
      return grant.department !== undefined && departments(target).includes(grant.department)
    default:
      return unreachable(relation)
  }
}

function departments(target: Target): readonly string[] {
  if (target.department === undefined) return []
  return typeof target.department === 'string' ? [target.department] : target.department
}

/** `may` as a Result for use cases: grants the actor, or refuses with a code that gives nothing away. */
export function allow(
  actor: Actor | undefined,
  action: Action,
  target: Target,
): Result<Actor, AccessRefusal> {
  if (!actor) return refused({ code: 'ACCESS_LOGIN_NEEDED' })
  if (may(actor, action, target)) return granted(actor)
  if (actor.limited) return refused({ code: 'ACCESS_SECOND_FACTOR_MISSING' })
  const { agent, ...alone } = actor
  if (agent && may(alone, action, target)) return refused({ code: 'ACCESS_NOT_MANDATED', action })
  const seen = SEEN_BY[action]
  if (seen !== null && !may(actor, seen, target)) return refused({ code: 'ACCESS_NOT_FOUND' })
  return refused({ code: 'ACCESS_NOT_ALLOWED', action })
}

/** What a list shows an actor, to be written as SQL conditions that must all hold. */
export interface ListScope {
  readonly regions: readonly string[] | '*'
  /** Absent: every department of the regions. */
  readonly departments?: readonly string[]
  /** Present: only the objects of this account. */
  readonly ownerId?: string
  /** Present: only what this account filed for somebody. */
  readonly filedBy?: string
}

/**
 * The rows on which `may(actor, action, row)` is true, as one conjunction; nothing when there can be none.
 * Exact because an account is either an owner's or an officer's of one region (`checkGrants`);
 * `notOwn` and `notFiled` are left to the command.
 */
export function listScope(actor: Actor | undefined, action: Action): ListScope | undefined {
  if (!actor || outsideMandate(actor, action)) return undefined
  const rules: readonly Rule[] = PERMISSIONS[action]
  const matches = rules.flatMap((rule) =>
    actor.roles.filter((grant) => grant.role === rule.role).map((grant) => ({ rule, grant })),
  )
  if (matches.length === 0) return undefined
  return {
    ...regionsOf(matches),
    ...departmentsOf(matches),
    ...(matches.every(({ rule }) => rule.where.includes('own')) && { ownerId: actor.accountId }),
    ...(matches.every(({ rule }) => rule.where.includes('filed')) && { filedBy: actor.accountId }),
  }
}

interface Match {
  readonly rule: Rule
  readonly grant: RoleGrant
}

function regionsOf(matches: readonly Match[]): Pick<ListScope, 'regions'> {
  const everywhere = matches.some(
    ({ rule, grant }) => grant.region === '*' || !rule.where.includes('region'),
  )
  return { regions: everywhere ? '*' : [...new Set(matches.map(({ grant }) => grant.region))] }
}

function departmentsOf(matches: readonly Match[]): Pick<ListScope, 'departments'> {
  if (!matches.every(({ rule }) => rule.where.includes('department'))) return {}
  return { departments: [...new Set(matches.flatMap(({ grant }) => grant.department ?? []))] }
}
