import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { listDepartment } from '../../../access/server/index.ts'
import { rulesOn, type Audience, type Facts, type Rule } from '../../core/index.ts'
import type { ForPerson } from '../channels/addressee.ts'
import { enqueue } from '../tell.ts'
import { peopleReceiver } from '../receivers/store.ts'
import { mailed } from './store.ts'

/** Something that people are told of. */
export interface News {
  /** As rules name it: `case.accepted`, `deadline`. */
  readonly type: string
  readonly region: string
  readonly facts: Facts
  /** What rules may ask for (`when`); the facts when absent. */
  readonly when?: Readonly<Record<string, unknown>>
  /** The applicant's account; empty: nobody's. */
  readonly ownerId: string
  /** They gave an address for mail in the form. */
  readonly mailInForm?: boolean
  readonly caseId: string | null
  readonly number?: string
  /** The clerk who answers for the case. */
  readonly handlerId?: string | null
  /** The department whose item it is, and who of it works on it. */
  readonly department?: string
  readonly claimedBy?: string | null
}

/** Tells everybody whom the table names, in the transaction of what happened. */
export async function tellPeople(tx: Tx, context: Context, news: News): Promise<void> {
  for (const rule of rulesOn(news.type, news.when ?? news.facts))
    for (const accountId of await audience(tx, rule.to, news))
      await queue(tx, context, rule, news, accountId)
}

async function audience(tx: Tx, to: Audience, news: News): Promise<string[]> {
  const { region, ownerId, handlerId, department, claimedBy } = news
  const holders = async (of: string, roles: Parameters<typeof listDepartment>[1]['roles']) => [
    ...new Set((await listDepartment(tx, { region, department: of, roles })).map(account)),
  ]
  switch (to) {
    case 'owner':
      return ownerId === '' ? [] : [ownerId]
    case 'window':
      return handlerId == null ? holders('', ['clerk']) : [handlerId]
    case 'department':
      if (claimedBy != null) return [claimedBy]
      return department === undefined ? [] : holders(department, ['reviewer', 'head'])
    case 'lead':
      return holders('', ['lead'])
  }
}

const account = ({ accountId }: { accountId: string }) => accountId

const NAMES = { mail: '邮件 Mail', sms: '短信 SMS' } as const

/** To the region's mail and SMS. Mail only where an address was given; an officer is never phoned. */
async function queue(
  tx: Tx,
  context: Context,
  { to, template, by }: Rule,
  { region, facts, caseId, number, mailInForm }: News,
  accountId: string,
): Promise<void> {
  const mail =
    by.includes('mail') &&
    ((to === 'owner' && mailInForm) || (await mailed(tx, [accountId])).has(accountId))
  const channels = by.filter(
    (channel) => (channel !== 'mail' || mail) && connected(context, channel),
  )
  if (channels.length === 0) return
  const at = context.clock.now().toISOString()
  const receivers: string[] = []
  for (const channel of channels)
    receivers.push(
      await peopleReceiver(tx, region, channel, { id: newId(), name: NAMES[channel], at }),
    )
  const body: ForPerson = { template, facts: { ...facts }, accountId, caseId }
  await enqueue(
    tx,
    context,
    {
      region,
      id: newId(),
      made_at: at,
      type: `message.${template}`,
      stream: `person/${caseId ?? number ?? 'news'}/${accountId}`,
      body: JSON.stringify(body),
    },
    receivers,
  )
}

/** A demonstration keeps what it would have sent; elsewhere nothing is queued for a way that is not there. */
function connected({ config }: Context, channel: 'mail' | 'sms'): boolean {
  if (config.demo) return true
  return channel === 'mail' ? config.smtpUrl !== undefined : config.smsGateways.length > 0
}
