import type { Result } from '#kernel/result.ts'
import { granted, refused } from '#kernel/result.ts'
import { DEPARTMENTAL, type Role, type RoleGrant } from './actor.ts'

/** 三员: system, security and audit administration, held by three different people. */
export const ADMINISTRATORS = ['system-admin', 'security-admin', 'audit-admin'] as const

export type GrantsRefusal =
  | { readonly code: 'ACCESS_GRANTS_EMPTY' }
  | { readonly code: 'ACCESS_ADMINISTRATORS_SEPARATED'; readonly roles: readonly Role[] }
  | { readonly code: 'ACCESS_ADMINISTRATOR_ALONE'; readonly roles: readonly Role[] }
  | { readonly code: 'ACCESS_OWNER_OR_OFFICER' }
  | { readonly code: 'ACCESS_ONE_REGION'; readonly regions: readonly string[] }
  | { readonly code: 'ACCESS_DEPARTMENT_NEEDED' }

const isAdministrator = (role: Role): boolean => (ADMINISTRATORS as readonly Role[]).includes(role)

/**
 * Whether one account may hold these roles together. Administrators hold nothing else and only one
 * of the three; an account is an owner's or an officer's; an officer serves one region;
 * who works for a department (reviewer, head, keeper) names it.
 */
export function checkGrants(
  grants: readonly RoleGrant[],
): Result<readonly RoleGrant[], GrantsRefusal> {
  const roles = [...new Set(grants.map((g) => g.role))]
  const administrators = roles.filter(isAdministrator)
  const regions = [...new Set(grants.map((g) => g.region))]
  if (grants.length === 0) return refused({ code: 'ACCESS_GRANTS_EMPTY' })
  if (administrators.length > 1)
    return refused({ code: 'ACCESS_ADMINISTRATORS_SEPARATED', roles: administrators })
  if (administrators.length === 1 && roles.length > 1)
    return refused({ code: 'ACCESS_ADMINISTRATOR_ALONE', roles })
  if (roles.includes('owner') && roles.length > 1)
    return refused({ code: 'ACCESS_OWNER_OR_OFFICER' })
  const officer = !roles.includes('owner') && administrators.length === 0
  if (regions.length > 1 || (officer && regions.includes('*')))
    return refused({ code: 'ACCESS_ONE_REGION', regions })
  if (grants.some((g) => DEPARTMENTAL.includes(g.role) !== (g.department !== undefined)))
    return refused({ code: 'ACCESS_DEPARTMENT_NEEDED' })
  return granted(grants)
}
