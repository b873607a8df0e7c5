import { invariant } from '#kernel/invariant.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, listScope, may, type Actor } from '../../../access/server/index.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { listOfficers } from '../../../inspections/server/index.ts'
import { listHolderLines } from '../../../licences/server/index.ts'
import {
  readPopulation,
  type DrawPage,
  type DrawView,
  type Population,
  type PublicDraw,
} from '../../core/index.ts'
import type { DrawsRefusal } from './problems.ts'
import { drawnIn, findDraw, listDraws, type DrawRow } from './store.ts'

/** The draws of the actor's regions, the newest first. */
export async function drawsFor(
  tx: Tx,
  context: Context,
  actor: Actor,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<DrawPage> {
  const scope = listScope(actor, 'draw.read')
  if (!scope || scope.regions === '*') return { items: [], next: null }
  const { cursor: before, limit } = page
  const rows = await listDraws(tx, { regions: scope.regions, before, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const items = shown.map((row) => headOf(context, actor, row, populationOf(row)))
  return { items, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

export async function drawFor(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
): Promise<Result<DrawView, DrawsRefusal>> {
  const row = await findDraw(tx, id)
  if (!row) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'draw.read', { region: row.region })
  return allowed.ok ? granted(await presentDraw(tx, context, actor, row)) : allowed
}

/** A draw with its result, the officers by name and what it was drawn from in numbers. */
export async function presentDraw(
  tx: Tx,
  context: Context,
  actor: Actor,
  row: DrawRow,
): Promise<DrawView> {
  const population = populationOf(row)
  const drawn = await drawnIn(tx, row.region, row.id)
  const roster = drawn.length > 0 ? await listOfficers(tx, { regions: [row.region] }) : []
  const result: DrawView['result'] = []
  for (const { number, officers } of drawn) {
    const [holder] = await listHolderLines(tx, { region: row.region, number })
    result.push({
      number,
      name: holder?.name ?? '',
      weight: population.objects.find((one) => one.number === number)?.weight ?? 0,
      officers: officers.map((certificate) => {
        const one = roster.find(({ certificateNo }) => certificateNo === certificate)
        return { certificate, name: one?.name ?? '', department: one?.department ?? '' }
      }),
    })
  }
  return { ...headOf(context, actor, row, population), result }
}

function headOf(
  context: Context,
  actor: Actor,
  row: DrawRow,
  population: Population,
): Omit<DrawView, 'result'> {
  const { region, state, event_day: eventDay } = row
  const departments =
    currentCatalogue(context).regions.get(region as RegionCode)?.plan.departments ?? []
  const left = (why: string) => population.excluded.filter((one) => one.why === why).length
  return {
    ...publicHead(row),
    objects: population.objects.length,
    take: population.take,
    excluded: { ended: left('ended'), quiet: left('quiet'), recent: left('recent') },
    teams: population.teams.map(({ department, officers }) => ({
      department,
      name: departments.find(({ id }) => id === department)?.name ?? department,
      officers,
    })),
    mayDraw:
      state === 'committed' &&
      eventDay <= context.clock.today() &&
      may(actor, 'draw.make', { region }),
    version: row.version,
  }
}

function publicHead(row: DrawRow): Omit<PublicDraw, 'file'> {
  return {
    id: row.id,
    region: row.region,
    title: row.title,
    state: row.state,
    event: row.event,
    eventDay: row.event_day,
    publishOn: row.publish_on,
    commitment: row.commitment,
    populationHash: row.population_hash,
    announcement: row.announcement,
    committedAt: row.committed_at,
    endedAt: row.ended_at,
    reason: row.reason,
  }
}

/** What anybody may see of a draw: the hashes at once, all of it from the day it is published. */
export async function publicDraw(tx: Tx, context: Context, row: DrawRow): Promise<PublicDraw> {
  const { secret, value, seed } = row
  const open = row.publish_on <= context.clock.today()
  if (!open || secret === null || value === null || seed === null)
    return { ...publicHead(row), file: null }
  const drawn = await drawnIn(tx, row.region, row.id)
  const file = {
    format: 'zhunying-draw/1',
    commitment: row.commitment,
    populationHash: row.population_hash,
    population: row.population,
    secret,
    value,
    seed,
    result: drawn.map(({ number, officers }) => ({ number, officers: [...officers] })),
  } as const
  return { ...publicHead(row), file }
}

function populationOf(row: DrawRow): Population {
  const read = readPopulation(row.population)
  invariant(read.ok, 'what was announced was written by us')
  return read.value
}
