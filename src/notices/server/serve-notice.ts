import { createHash } from 'node:crypto'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor } from '../../access/core/index.ts'
import { canonicalJson } from '../../records/core/index.ts'
import { record } from '../../records/server/index.ts'
import { composeNotice, type ComposeNotice, type Notice, type ServedNotice } from '../core/index.ts'
import { findNoticeRow, insertNotice } from './store.ts'

/**
 * Serves a notice: composes it, fixes it by its hash and keeps it as evidence of what was told. The
 * items must have been checked (`checkSelection`). Anybody may ask; a signed-in owner is noted.
 */
export async function serveNotice(
  tx: Tx,
  context: Pick<Context, 'clock'>,
  input: ComposeNotice,
  actor: Actor | undefined,
): Promise<ServedNotice> {
  const notice = composeNotice(input)
  const body = canonicalJson(notice)
  const id = newId()
  const servedAt = context.clock.now()
  const stamp = { id, receipt: receiptOf(notice, id), hash: hashNotice(body) }
  await insertNotice(tx, {
    ...stamp,
    region: notice.region.code,
    industry: notice.industry.code,
    kind: notice.kind,
    catalogueVersion: notice.catalogueVersion,
    body,
    servedAt,
    servedTo: actor?.accountId ?? null,
  })
  await record(tx, {
    actor: actor ? { accountId: actor.accountId, username: actor.username } : null,
    action: 'notice.served',
    region: notice.region.code,
    object: { kind: 'notice', id },
    detail: { receipt: stamp.receipt, hash: stamp.hash },
  })
  return { ...parsed(body), ...stamp, servedAt: servedAt.toISOString() }
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
