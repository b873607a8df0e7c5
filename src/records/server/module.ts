import type { ServerModule } from '#platform/server/context.ts'
import type { Listener } from '#platform/server/events.ts'
import type { RecordEntry } from '../core/index.ts'
import { record } from './record.ts'

/** Events of modules that may not know records, told in the shape of a record. */
type RecordableEvent = { readonly kind: string } & Omit<RecordEntry, 'action'>

const writeDown: Listener = async (tx, event) => {
  const { kind, actor, region, object, detail } = event as unknown as RecordableEvent
  await record(tx, { actor, action: kind, region, object, ...(detail && { detail }) })
}

/** 操作记录: what was done and who looked, kept so that nobody can change it unseen. */
export const recordsModule = {
  name: 'records',
  listeners: {
    'access.signed-in': writeDown,
    'access.signed-out': writeDown,
    'access.locked': writeDown,
    'access.account-created': writeDown,
    'access.password-reset': writeDown,
  },
} satisfies ServerModule
