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

/** What an owner may let an agent do; `look` is part of every mandate. */
export const MANDATE_SCOPES = ['look', 'prepare', 'submit', 'visit', 'licence'] as const
export type MandateScope = (typeof MANDATE_SCOPES)[number]

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
