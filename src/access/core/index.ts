export { ROLES, type Actor, type Role, type RoleGrant, type Target } from './actor.ts'
export { ACTIONS, PERMISSIONS, type Action, type Relation, type Rule } from './permissions.ts'
export { allow, listScope, may, type AccessRefusal, type ListScope } from './may.ts'
export { ADMINISTRATORS, checkGrants, type GrantsRefusal } from './grants.ts'
export { DEMO_PASSWORD, demoAccounts, type DemoRegion, type NewAccount } from './demo-accounts.ts'
export {
  afterFailure,
  isLocked,
  LOCK_OUT,
  normalUsername,
  PASSWORD_LENGTH,
  SESSION_LIMITS,
  type Failures,
} from './sign-in.ts'
