import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { listOfficers } from '../../../inspections/server/index.ts'
import { listHolderLines } from '../../../licences/server/index.ts'
import { addMonths, type Exclusion, type NewDraw, type Population } from '../../core/index.ts'
import { rulesAt } from '../credit/rules.ts'
import { ratingsOf, type Rating } from '../credit/standing.ts'
import { drawnSince, standingConflicts } from './store.ts'

/** 抽取名单: who is in the bag with what weight, who is left out and why, and who may be sent. */
export async function populationFor(
  tx: Tx,
  context: Context,
  id: string,
  wish: NewDraw,
): Promise<Population> {
  const { region, industries, teams, title, event, eventDay, publishOn, take } = wish
  const today = context.clock.today()
  const holders = await listHolderLines(tx, { region, industries })
  const ratings = await ratingsOf(tx, rulesAt(context, region), holders)
  const recent = await drawnSince(tx, region, addMonths(today, -wish.notWithinMonths))
  const sorted = ratings.map((rating) => ({ rating, why: exclusionOf(rating, recent) }))
  const objects = sorted.flatMap(({ rating, why }) =>
    why === undefined ? { number: rating.holder.number, weight: rating.frequency.weight } : [],
  )
  const departments = teams.map(({ department }) => department)
  const roster = await listOfficers(tx, { regions: [region], departments }, { active: true })
  const officers = roster.map(({ certificateNo, department }) => ({
    certificate: certificateNo,
    department,
  }))
  const conflicts = (await standingConflicts(tx, { regions: [region] })).flatMap((conflict) =>
    ratings
      .filter(({ holder }) => holder.uscc === conflict.uscc)
      .map(({ holder }) => ({ certificate: conflict.certificate_no, number: holder.number })),
  )
  return {
    draw: id,
    region,
    title,
    event,
    eventDay,
    publishOn,
    take,
    teams,
    objects,
    officers,
    conflicts,
    excluded: sorted.flatMap(({ rating, why }) =>
      why === undefined ? [] : { number: rating.holder.number, why },
    ),
  }
}

function exclusionOf(
  { holder, quiet }: Rating,
  recent: ReadonlySet<string>,
): Exclusion | undefined {
  if (holder.state === 'void' || holder.state === 'recalled') return 'ended'
  if (quiet.quiet) return 'quiet'
  return recent.has(holder.number) ? 'recent' : undefined
}
