export {
  DEPARTMENTAL,
  MANDATE_SCOPES,
  ROLES,
  type Agency,
  type MandateScope,
  type Actor,
  type Role,
  type RoleGrant,
  type Target,
} from './actor.ts'
export { ACTIONS, PERMISSIONS, type Action, type Relation, type Rule } from './permissions.ts'
export { allow, listScope, may, type AccessRefusal, type ListScope } from './may.ts'
export { reachOf, type ActorReach } from './reach.ts'
export { ADMINISTRATORS, checkGrants, type GrantsRefusal } from './grants.ts'
export { DEMO_PASSWORD, demoAccounts, type DemoRegion, type NewAccount } from './demo-accounts.ts'
export { MANDATED, sayAgent } from './mandates.ts'
export {
  normalCode,
  RECOVERY_CODES,
  recoveryCode,
  TOTP as TOTP_RULES,
  totpStep,
} from './second-factor.ts'
export {
  afterFailure,
  clientNetwork,
  isLocked,
  isOwnPath,
  LOCK_OUT,
  normalUsername,
  PASSWORD_LENGTH,
  SESSION_LIMITS,
  sessionLimits,
  type Failures,
} from './sign-in.ts'
