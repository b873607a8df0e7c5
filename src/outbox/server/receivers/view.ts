import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import type { ReceiverView } from '../../core/index.ts'
import { lastInbound } from '../inbound/store.ts'
import { listSecrets } from '../secrets/store.ts'
import { queues, type Receiver } from './store.ts'

/** Receivers as their page shows them, with what waits at each. */
export async function viewsOf(
  tx: Tx,
  context: Context,
  receivers: readonly Receiver[],
): Promise<ReceiverView[]> {
  const regions = [...new Set(receivers.map(({ region }) => region))]
  const waiting = regions.length === 0 ? [] : await queues(tx, regions)
  const byReceiver = new Map(waiting.map((queue) => [queue.receiver_id, queue]))
  const views: ReceiverView[] = []
  for (const receiver of receivers)
    views.push(await viewOf(tx, context, receiver, byReceiver.get(receiver.id)))
  return views
}

async function viewOf(
  tx: Tx,
  context: Context,
  receiver: Receiver,
  queue: { waiting: number; oldest: string } | undefined,
): Promise<ReceiverView> {
  const now = context.clock.now().toISOString()
  const at = { region: receiver.region, receiver_id: receiver.id }
  const secrets = [
    ...(await listSecrets(tx, at, 'out', now)),
    ...(await listSecrets(tx, at, 'in', now)),
  ]
  const failing = receiver.failures > 0
  return {
    id: receiver.id,
    region: receiver.region,
    name: receiver.name,
    channel: receiver.channel,
    department: departmentOf(context, receiver),
    url: receiver.url,
    types: receiver.types,
    version: receiver.version,
    health: healthOf(context, receiver, queue !== undefined),
    pausedAt: receiver.paused_at,
    pauseReason: receiver.pause_reason,
    waiting: queue?.waiting ?? 0,
    oldest: queue?.oldest ?? null,
    nextTry: failing && receiver.paused_at === null ? receiver.next_at : null,
    lastOkAt: receiver.last_ok_at,
    lastError: receiver.last_error,
    lastErrorAt: receiver.last_error_at,
    inbound: {
      account: receiver.account_id !== null,
      lastAt: (await lastInbound(tx, receiver)) ?? null,
    },
    keys: secrets.map((secret) => ({
      direction: secret.direction,
      algorithm: secret.algorithm,
      public: secret.public_key,
      madeAt: secret.made_at,
      endsAt: secret.ends_at,
    })),
  }
}

function departmentOf(context: Context, { region, department }: Receiver) {
  if (department === null) return null
  const plan = currentCatalogue(context).regions.get(region as RegionCode)?.plan
  const name = plan?.departments.find(({ id }) => id === department)?.name
  return { id: department, name: name ?? department }
}

function healthOf({ config }: Context, receiver: Receiver, waits: boolean): ReceiverView['health'] {
  if (receiver.ended_at !== null) return 'ended'
  if (receiver.paused_at !== null) return 'paused'
  if (receiver.channel === 'mail' && config.smtpUrl === undefined) return 'kept'
  if (receiver.channel === 'sms' && config.smsGateways.length === 0) return 'kept'
  if (receiver.failures > 0) return 'failing'
  const { last_error_at: bad, last_ok_at: good } = receiver
  // something waits although it answers: it refuses that one
  return waits && bad !== null && (good === null || bad >= good) ? 'blocked' : 'well'
}
