export { createAccount, resetPassword, seedAccounts, type AccountRefusal } from './accounts.ts'
export { accessModule } from './module.ts'
export { ACCESS_PROBLEMS } from './problems.ts'
export { requireActor } from './require-actor.ts'
export { ActorView, RoleGrantView } from './schema.ts'
export { actorOf, SESSION_COOKIE } from './session.ts'
export { listAccounts } from './store.ts'
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
