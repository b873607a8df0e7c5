import { addMonths } from '#kernel/plain-date.ts'
import { dayInShanghai } from '#platform/server/clock.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { type RegionCode } from '../../catalogue/core/index.ts'
import { currentCatalogue, unfitLaw } from '../../catalogue/server/index.ts'
import { AMBER_DAYS, horizonOf } from '../../cases/core/index.ts'
import { countCases, countDue, listResting, type DueCount } from '../../cases/server/index.ts'
import { sumRatings } from '../../feedback/server/index.ts'
import { countPaperwork } from '../../licences/server/index.ts'
import {
  countResting,
  idleDays,
  monthOf,
  placeOf,
  wavesOf,
  type DeskView,
  type RestingView,
  type WallLine,
  type WavesView,
} from '../core/index.ts'
import { Names } from './names.ts'
import { tallyMoments } from './tally/store.ts'

/** Queues are counted so far; beyond it the page says “more than”. */
const MOST = 999
/** So many resting applications are looked at, the newest first. */
const RESTING = 5000
const SHOWN = 100

/** The wall of what is over or near, by whom it waits for, and the queues of the lead authority. */
export async function readDesk(tx: Tx, context: Context, region: RegionCode): Promise<DeskView> {
  const today = context.clock.today()
  const catalogue = currentCatalogue(context)
  const to = horizonOf(catalogue.calendar, today, AMBER_DAYS)
  const due = await countDue(tx, region, { today, to })
  const window = { code: 'window', name: { zh: '窗口和牵头部门', en: 'Window and lead authority' } }
  const names = new Names(catalogue, region)
  const lines = [window, ...names.departments()].map((who) =>
    lineOf(
      who,
      due.filter(({ department }) => (department || 'window') === who.code),
    ),
  )
  const { open } = await sumRatings(tx, { region, from: '2000-01-01', until: today }, today)
  return {
    region,
    today,
    wall: lines.toSorted((a, b) => b.over - a.over || b.near - a.near),
    queues: {
      toIssue: await countCases(tx, region, 'decided', MOST),
      ...(await countPaperwork(tx, region, MOST)),
      callBacks: open,
    },
    most: MOST,
    lawUnfit: unfitLaw(context).length,
  }
}

function lineOf(who: Pick<WallLine, 'code' | 'name'>, due: readonly DueCount[]): WallLine {
  const sum = (side: 'over' | 'near') => due.reduce((total, one) => total + one[side], 0)
  const subjects = due.map(({ subject, over, near }) => ({ subject, over, near }))
  return { ...who, subjects, over: sum('over'), near: sum('near') }
}

/** 停在哪一页: applications that lie with their applicants, by the page of the last save. */
export async function readResting(
  tx: Tx,
  context: Context,
  region: RegionCode,
): Promise<RestingView> {
  const catalogue = currentCatalogue(context)
  const today = context.clock.today()
  const found = await listResting(tx, region, RESTING + 1)
  const resting = found.slice(0, RESTING).map(({ updatedAt, ...one }) => {
    return { ...one, savedOn: dayInShanghai(new Date(updatedAt)) }
  })
  const names = new Names(catalogue, region)
  return {
    region,
    today,
    places: countResting(catalogue, resting, today),
    drafts: resting.slice(0, SHOWN).map((one) => ({
      caseId: one.state === 'draft' ? null : one.id,
      industry: names.industry(one.industry),
      place: placeOf(catalogue, one),
      idle: idleDays(one.savedOn, today),
      state: one.state,
    })),
    more: found.length > RESTING,
  }
}

/** 上线行业: how deep each trade is online, with the cases of the last twelve months. */
export async function readWaves(tx: Tx, context: Context, region: RegionCode): Promise<WavesView> {
  const catalogue = currentCatalogue(context)
  const here = catalogue.regions.get(region)
  if (!here) return { region, lines: [] }
  const today = context.clock.today()
  const [from, until] = [monthOf(addMonths(today, -11)), monthOf(today)]
  const moments = await tallyMoments(tx, { region, from, until })
  const filed = new Map(
    moments
      .filter(({ by, kind }) => by === 'industry' && kind === 'filed')
      .map(({ key, count }) => [key, count]),
  )
  return { region, lines: wavesOf(catalogue, here, filed) }
}
