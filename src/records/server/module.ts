import type { JobHandler, ServerModule } from '#platform/server/context.ts'
import type { Listener } from '#platform/server/events.ts'
import type { RecordEntry } from '../core/index.ts'
import { auditRoutes } from './audit/routes.ts'
import { makeDigests } from './digests/make-digests.ts'
import { record } from './record.ts'

/** Events of modules that may not know records, told in the shape of a record. */
type RecordableEvent = { readonly kind: string } & Omit<RecordEntry, 'action'>

const writeDown: Listener = async (tx, event) => {
  const { kind, actor, region, object, detail } = event as unknown as RecordableEvent
  await record(tx, { actor, action: kind, region, object, ...(detail && { detail }) })
}

/** What happens to accounts, told by access. */
const OF_ACCOUNTS = [
  'signed-in',
  'recovery-code-used',
  'signed-out',
  'locked',
  'unlocked',
  'account-created',
  'account-closed',
  'account-opened',
  'invited',
  'password-set',
  'password-reset',
  'sessions-ended',
  'role-granted',
  'role-revoked',
  'second-factor-set',
  'second-factor-removed',
  'identity-linked',
  'mandate-given',
  'mandate-revoked',
  'mandate-taken-up',
  'mandate-laid-down',
] as const

/** Of the day that has just ended in Shanghai; the chains as they stand now, a few minutes later. */
const digestYesterday: JobHandler = async (_data, { tx, context }) => {
  const day = new Date(context.clock.now().getTime() - 12 * 60 * 60_000)
  await makeDigests(tx, context, SHANGHAI.format(day))
}
const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** 操作记录: what was done and who looked, kept so that nobody can change it unseen. */
export const recordsModule = {
  name: 'records',
  routes: auditRoutes,
  jobs: { 'records.digest': digestYesterday },
  schedules: { 'records.digest': '10 0 * * *' },
  listeners: Object.fromEntries(OF_ACCOUNTS.map((kind) => [`access.${kind}`, writeDown])),
} satisfies ServerModule
