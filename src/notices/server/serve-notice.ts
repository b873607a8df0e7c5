import { createHash } from 'node:crypto'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Language } from '#kernel/bilingual.ts'
import type { Actor } from '../../access/core/index.ts'
import { canonicalJson } from '../../records/core/index.ts'
import { record } from '../../records/server/index.ts'
import { composeNotice, type ComposeNotice, type Notice, type ServedNotice } from '../core/index.ts'
import type { SignStatement } from './sign-statement.ts'
import { findNoticeRow, insertNotice, insertReceipt } from './store.ts'

/** Who receives a notice, and by which way. */
export interface Reception {
  readonly actor: Actor | undefined
  readonly channel: 'web' | 'window' | 'api' | 'case'
  readonly language: Language
}

/**
 * Serves a notice: composes it, fixes it by its hash, signs it and keeps it as evidence of what was told,
 * with the receipt. The items must have been checked (`checkSelection`). Anybody may ask; a signed-in
 * person is noted.
 */
export async function serveNotice(
  tx: Tx,
  context: Context,
  sign: SignStatement,
  input: ComposeNotice,
  to: Reception,
): Promise<ServedNotice> {
  const notice = composeNotice(input)
  const body = canonicalJson(notice)
  const id = newId()
  const servedAt = context.clock.now().toISOString()
  const stamp = { id, receipt: receiptOf(notice, id), hash: hashNotice(body) }
  const region = notice.region.code
  const signature = await sign(tx, context, region, claimsOf({ ...stamp, servedAt }))
  await insertNotice(tx, {
    ...stamp,
    region,
    industry: notice.industry.code,
    kind: notice.kind,
    catalogueVersion: notice.catalogueVersion,
    body,
    servedAt,
    servedTo: to.actor?.accountId ?? null,
    channel: to.channel,
    signature,
  })
  await keepReceipt(tx, context, { ...stamp, region }, to)
  await record(tx, {
    actor: to.actor ? { accountId: to.actor.accountId, username: to.actor.username } : null,
    action: 'notice.served',
    region,
    object: { kind: 'notice', id },
    detail: { receipt: stamp.receipt, hash: stamp.hash, channel: to.channel },
  })
  return { ...parsed(body), ...stamp, servedAt, signature }
}

/** What the signature is over: the words by their hash, and which copy of them. */
export function claimsOf(of: {
  readonly receipt: string
  readonly hash: string
  readonly servedAt: string
}): object {
  return { sub: `notice/${of.receipt}`, sha256: of.hash, servedAt: of.servedAt }
}

/** 送达记录: this notice, by its hash, has gone into somebody's hands once more. */
export async function keepReceipt(
  tx: Tx,
  context: Pick<Context, 'clock'>,
  notice: { readonly id: string; readonly hash: string; readonly region: string },
  to: {
    readonly actor: Pick<Actor, 'accountId'> | undefined
    readonly channel: Reception['channel'] | 'pdf'
    readonly language: Language
  },
): Promise<void> {
  await insertReceipt(tx, {
    region: notice.region,
    id: newId(),
    noticeId: notice.id,
    hash: notice.hash,
    channel: to.channel,
    language: to.language,
    accountId: to.actor?.accountId ?? null,
    at: context.clock.now().toISOString(),
  })
}

/** The notice as it was served, if there is one of this id. */
export async function findNotice(tx: Tx, id: string): Promise<ServedNotice | undefined> {
  const row = await findNoticeRow(tx, id)
  if (!row) return undefined
  const { body, ...stamp } = row
  return { ...parsed(body), ...stamp }
}

/** SHA-256, hex, over the canonical JSON of a notice. */
export function hashNotice(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex')
}

const parsed = (body: string): Notice => JSON.parse(body) as Notice

/** No 0/O, 1/I/L: read out over the telephone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** 告知 receipt: region, day, and eight characters of the id's random tail. */
function receiptOf(notice: Notice, id: string): string {
  let tail = Number.parseInt(id.slice(-12), 16)
  let code = ''
  for (let n = 0; n < 8; n++) {
    code += LETTERS[tail % LETTERS.length]
    tail = Math.floor(tail / LETTERS.length)
  }
  return `GZ${notice.region.code}-${notice.preparedOn.replaceAll('-', '')}-${code}`
}
