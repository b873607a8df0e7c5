/** 角色: what a person may be here. `owner` is 申请人; the last three are 三员 and never meet in one account. */
export const ROLES = [
  'owner',
  'clerk',
  'reviewer',
  'inspector',
  'lead',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const
export type Role = (typeof ROLES)[number]

/** One role somewhere: a region code, or `*` for owners and administrators of the whole installation. */
export interface RoleGrant {
  readonly role: Role
  readonly region: string
  /** Only for reviewers: the department they decide for, e.g. `market-regulation`. */
  readonly department?: string
}

/** Who acts: a signed-in account with the roles it holds now. */
export interface Actor {
  readonly accountId: string
  readonly username: string
  readonly name: string
  readonly roles: readonly RoleGrant[]
}

/** What is acted on, as far as permission looks at it. */
export interface Target {
  readonly region: string
  /** The department concerned; several where an object belongs to many (a joint visit). */
  readonly department?: string | readonly string[]
  readonly item?: string
  /** The account whose object it is (the applicant's). */
  readonly ownerId?: string
}
