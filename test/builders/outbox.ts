import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/ids.ts'
import { MODULES } from '../../src/main/modules.ts'
import { sendDue } from '../../src/outbox/server/pump.ts'
import { sendOne } from '../../src/outbox/server/sender.ts'
import { testContext } from '../db/test-context.ts'
import { peopleOf } from './people.ts'
import { insertReceiver } from '../../src/outbox/server/receivers/store.ts'
import { makeSecret, tellSecret } from '../../src/outbox/server/secrets/secrets.ts'
import { tellOutside } from '../../src/outbox/server/tell.ts'
import type { Algorithm } from '../../src/outbox/server/sign.ts'

export const REGION = '110102'

export interface AddedReceiver {
  readonly id: string
  /** The words that its owner was given: `whsec_…` or `whpk_…`. */
  readonly secret: string
}

/** A system that hears of everything in its region. */
export async function addReceiver(
  context: Context,
  url: string,
  {
    region = REGION,
    algorithm = 'hmac' as Algorithm,
    types = ['*'],
    department = null as string | null,
  } = {},
): Promise<AddedReceiver> {
  const id = newId()
  const made_at = context.clock.now().toISOString()
  return context.db.transaction(async (tx) => {
    const receiver = { region, id, name: '对接系统', channel: 'webhook' as const, department, url }
    await insertReceiver(tx, { ...receiver, types, account_id: null, made_at })
    const secretId = await makeSecret(tx, context, { region, id }, 'out', algorithm)
    const secret = await tellSecret(tx, context, { receiverId: id, secretId })
    return { id, secret }
  })
}

/** Something that happened to a case, in a transaction of its own. */
export async function tell(
  context: Context,
  caseId: string,
  sequence: number,
  type = 'case.accepted',
): Promise<void> {
  const told = {
    type,
    region: REGION,
    stream: `case/${caseId}`,
    subject: `cases/${caseId}`,
    departments: ['market-regulation'],
    data: { caseId, sequence },
  }
  await context.db.transaction((tx) => tellOutside(tx, context, told, sequence))
}

/** The whole service, with the ways out of it open to this machine. */
export async function openOutside(settings: Readonly<Record<string, string>> = {}) {
  const demo = { DEMO: '1', OUTBOX_NETWORKS: '127.0.0.0/8' }
  const world = await testContext({
    modules: MODULES,
    settings: { ...demo, ...settings },
    start: true,
  })
  // the clock leaps, and sessions idle out: signed in anew at each instant
  const people = peopleOf(world.app, () => world.clock.now().toISOString())
  const send = () => sendDue(world.context, sendOne)
  return { ...world, people, send }
}
export type Outside = Awaited<ReturnType<typeof openOutside>>
