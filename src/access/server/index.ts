export { createAccount, resetPassword, seedAccounts, type AccountRefusal } from './accounts.ts'
export { createMachineAccount } from './machine-account.ts'
export { accessModule } from './module.ts'
export { ACCOUNT_PROBLEMS, SIGN_IN_PROBLEMS } from './account-problems.ts'
export { checkPassword, type PasswordRefusal } from './passwords/policy.ts'
export { ACCESS_PROBLEMS } from './problems.ts'
export { forgetClosed, forgetDevices, forgetSignIns } from './retention/store.ts'
export { commandAs, readAs } from './as-actor.ts'
export { requireActor } from './require-actor.ts'
export { selfOf } from './second-factor/enrol.ts'
export { ActorView, RoleGrantView } from './schema.ts'
export { actorOf, SESSION_COOKIE } from './session.ts'
export { findAccountById, listAccounts, listDepartment } from './store.ts'
export { allow, listScope, may } from '../core/index.ts'
export type {
  AccessRefusal,
  Action,
  Actor,
  ListScope,
  Role,
  RoleGrant,
  Target,
} from '../core/index.ts'
