import type { Agency } from './mandates.ts'

/**
 * 角色: what a person may be here. `owner` is 申请人; `head` 部门负责人 and `keeper` 标准管理员 belong to one
 * department, as `reviewer` does; the last three are 三员 and never meet in one account.
 */
export const ROLES = [
  'owner',
  'clerk',
  'reviewer',
  'head',
  'keeper',
  'inspector',
  'lead',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const
export type Role = (typeof ROLES)[number]

/** Roles that are held for one department and nowhere without it. */
export const DEPARTMENTAL: readonly Role[] = ['reviewer', 'head', 'keeper']

/** One role somewhere: a region code, or `*` for owners and administrators of the whole installation. */
export interface RoleGrant {
  readonly role: Role
  readonly region: string
  /** Only for `DEPARTMENTAL` roles: the department they work for, e.g. `market-regulation`. */
  readonly department?: string
}

/** Who acts: a signed-in account with the roles it holds now. */
export interface Actor {
  readonly accountId: string
  readonly username: string
  readonly name: string
  readonly roles: readonly RoleGrant[]
  /** Who really acts, when an agent acts for this owner. */
  readonly agent?: Agency
  /** Signed in, but the one-time code that the role asks for is still to be set up; may do nothing else. */
  readonly limited?: true
}

/** What is acted on, as far as permission looks at it. */
export interface Target {
  readonly region: string
  /** The department concerned; several where an object belongs to many (a joint visit). */
  readonly department?: string | readonly string[]
  readonly item?: string
  /** The account whose object it is (the applicant's). */
  readonly ownerId?: string
  /** The clerk who filed it at the counter for the applicant. */
  readonly filedBy?: string
}
