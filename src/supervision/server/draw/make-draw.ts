import { randomBytes } from 'node:crypto'
import { invariant } from '#kernel/invariant.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import { record } from '../../../records/server/index.ts'
import { openSecret, sealSecret, signStatement } from '../../../verification/server/index.ts'
import {
  ANNOUNCEMENT,
  decideCommit,
  decideDraw,
  drawFrom,
  hexOf,
  readPopulation,
  seedWords,
  writePopulation,
  type DrawView,
  type NewDraw,
} from '../../core/index.ts'
import { populationFor } from './bag.ts'
import { DIGESTS } from './digests.ts'
import type { DrawsRefusal } from './problems.ts'
import { presentDraw } from './show-draws.ts'
import { endDraw, findDraw, insertDraw, insertDrawn, type DrawRow } from './store.ts'

const SECRET = 'supervision.draw'

/**
 * 公布: the list is fixed and a secret is thrown; of both only the hashes are public until the draw. From
 * here on nobody can choose the result: who keeps the secret does not know the public event, and who
 * follows the event does not know the secret.
 */
export async function announceDraw(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: NewDraw,
): Promise<Result<DrawView, DrawsRefusal>> {
  const { region } = wish
  const allowed = allow(actor, 'draw.make', { region })
  if (!allowed.ok) return allowed
  const id = newId()
  const population = await populationFor(tx, context, id, wish)
  const decided = decideCommit(population, context.clock.today())
  if (!decided.ok) return decided
  const text = writePopulation(population)
  const secret = randomBytes(32)
  const population_hash = DIGESTS.sha256(text)
  const commitment = DIGESTS.sha256(secret)
  const committed_at = context.clock.now().toISOString()
  const { title, event, eventDay, publishOn } = wish
  const said = { title, event, eventDay, publishOn, commitment, populationHash: population_hash }
  const claims = { ...said, kind: ANNOUNCEMENT, draw: id, announcedAt: committed_at }
  const row: DrawRow = {
    region,
    id,
    title: wish.title,
    event: wish.event,
    event_day: wish.eventDay,
    publish_on: wish.publishOn,
    population: text,
    population_hash,
    commitment,
    announcement: await signStatement(tx, context, region, claims),
    sealed: sealSecret(context.config.dataDir, `${SECRET} ${id}`, secret),
    state: 'committed',
    secret: null,
    value: null,
    seed: null,
    committed_at,
    committed_by: actor.accountId,
    committed_name: actor.name,
    ended_at: null,
    ended_by: null,
    ended_name: null,
    reason: null,
    version: 1,
  }
  await insertDraw(tx, row)
  await note(tx, actor, row, 'draw.announced', { populationHash: population_hash, commitment })
  return granted(await presentDraw(tx, context, actor, row))
}

interface Of {
  readonly id: string
  readonly version: number
}

/** 抽取: the outcome of the public event and the secret make the seed; the seed makes the result. */
export async function revealDraw(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: Of,
  value: string,
): Promise<Result<DrawView, DrawsRefusal>> {
  const found = await drawFor(tx, actor, of)
  if (!found.ok) return found
  const row = found.value
  const { region, id } = row
  const today = context.clock.today()
  const decided = decideDraw({ state: row.state, eventDay: row.event_day }, today)
  if (!decided.ok) return decided
  const population = readPopulation(row.population)
  invariant(population.ok, 'what was announced was written by us')
  const secret = openSecret(context.config.dataDir, `${SECRET} ${id}`, row.sealed)
  const seed = DIGESTS.hmac(secret, seedWords(row.population_hash, value))
  const drawn = drawFrom(DIGESTS.hmac, seed, population.value)
  await insertDrawn(tx, { region, id, on: today }, drawn)
  const after = await endDraw(tx, row, {
    state: 'drawn',
    secret: hexOf(secret),
    value,
    seed: hexOf(seed),
    ended_at: context.clock.now().toISOString(),
    ended_by: actor.accountId,
    ended_name: actor.name,
  })
  await note(tx, actor, row, 'draw.drawn', { value, seed: hexOf(seed) })
  return granted(await presentDraw(tx, context, actor, after))
}

/** 作废: a draw that was announced and will not take place stays, with the reason. */
export async function abandonDraw(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: Of,
  reason: string,
): Promise<Result<DrawView, DrawsRefusal>> {
  const found = await drawFor(tx, actor, of)
  if (!found.ok) return found
  const row = found.value
  if (row.state !== 'committed') return refused({ code: 'SUPERVISION_DRAW_ENDED' })
  const after = await endDraw(tx, row, {
    state: 'abandoned',
    reason,
    ended_at: context.clock.now().toISOString(),
    ended_by: actor.accountId,
    ended_name: actor.name,
  })
  await note(tx, actor, row, 'draw.abandoned', { reason })
  return granted(await presentDraw(tx, context, actor, after))
}

async function drawFor(tx: Tx, actor: Actor, of: Of): Promise<Result<DrawRow, DrawsRefusal>> {
  const row = await findDraw(tx, of.id, true)
  if (!row) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'draw.make', { region: row.region })
  if (!allowed.ok) return allowed
  if (row.version !== of.version) return refused({ code: 'VERSION_CHANGED', current: row.version })
  return granted(row)
}

function note(tx: Tx, actor: Actor, row: DrawRow, action: string, detail: Record<string, string>) {
  const { region, id } = row
  return record(tx, { actor, action, region, object: { kind: 'draw', id }, detail })
}
