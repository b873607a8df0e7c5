import { expect, test } from 'vitest'
import type { Role, RoleGrant } from './actor.ts'
import { ADMINISTRATORS, checkGrants } from './grants.ts'

const code = (...grants: RoleGrant[]): string => {
  const result = checkGrants(grants)
  return result.ok ? 'granted' : result.refusal.code
}
const at = (role: Role, region = '*'): RoleGrant => ({ role, region })

test('no account holds two of system, security and audit administration', () => {
  for (const a of ADMINISTRATORS)
    for (const b of ADMINISTRATORS)
      expect(code(at(a), at(b))).toBe(a === b ? 'granted' : 'ACCESS_ADMINISTRATORS_SEPARATED')
})

test('an administrator has no part in cases', () => {
  expect(code(at('system-admin', 'A'), at('clerk', 'A'))).toBe('ACCESS_ADMINISTRATOR_ALONE')
})

test('an applicant is never an officer under the same account', () => {
  expect(code(at('owner'), at('clerk', 'A'))).toBe('ACCESS_OWNER_OR_OFFICER')
})

test('an officer serves one region, and names it', () => {
  expect(code(at('clerk', 'A'), at('lead', 'B'))).toBe('ACCESS_ONE_REGION')
  expect(code(at('clerk', '*'))).toBe('ACCESS_ONE_REGION')
  expect(code(at('clerk', 'A'), at('lead', 'A'))).toBe('granted')
})

test('a reviewer, and only a reviewer, belongs to a department', () => {
  expect(code(at('reviewer', 'A'))).toBe('ACCESS_DEPARTMENT_NEEDED')
  expect(code({ ...at('clerk', 'A'), department: 'd' })).toBe('ACCESS_DEPARTMENT_NEEDED')
  expect(code({ ...at('reviewer', 'A'), department: 'd' })).toBe('granted')
})

test('an account without a role is none', () => {
  expect(code()).toBe('ACCESS_GRANTS_EMPTY')
})
