import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import {
  compareSavings,
  figuresOf,
  type AskInsights,
  type CountedLetters,
  type InsightsView,
} from '../core/index.ts'
import { Names } from './names.ts'
import { sliceOf } from './slice.ts'
import {
  sumSpared,
  tallyItems,
  tallyLetters,
  tallyMoments,
  tallyUrged,
  type CountedItems,
  type GroupedMoments,
  type Grouping,
} from './tally/store.ts'

/** Every number of the dashboards for one period, trade and department. */
export async function readInsights(
  tx: Tx,
  context: Context,
  asked: AskInsights,
): Promise<InsightsView> {
  const catalogue = currentCatalogue(context)
  const names = new Names(catalogue, asked.region)
  const slice = sliceOf(asked)
  const moments = await tallyMoments(tx, slice)
  const items = await tallyItems(tx, slice)
  const letters = await tallyLetters(tx, slice)
  const urged = await tallyUrged(tx, slice)
  const of = (by: Grouping) => figuresBy(moments, by, letters[by])
  const { region, from, until } = asked
  return {
    region,
    from,
    until,
    asOf: context.clock.now().toISOString(),
    total: of('all').get('') ?? figuresOf([]),
    savings: compareSavings(await sumSpared(tx, slice)),
    months: [...of('month')]
      .map(([month, figures]) => ({ month: `${month.slice(0, 4)}-${month.slice(4)}`, figures }))
      .toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    industries: [...of('industry')]
      .map(([code, figures]) => ({ ...names.industry(code), figures }))
      .toSorted((a, b) => b.figures.counts.filed - a.figures.counts.filed),
    departments: departmentsOf(items, urged, names),
    choices: { industries: names.industries(), departments: names.departments() },
  }
}

function figuresBy(
  moments: readonly GroupedMoments[],
  by: Grouping,
  letters: ReadonlyMap<string, CountedLetters>,
) {
  const groups = Map.groupBy(
    moments.filter((one) => one.by === by),
    ({ key }) => key,
  )
  return new Map([...groups].map(([key, of]) => [key, figuresOf(of, letters.get(key))]))
}

/** Items by the departments that decide them; a department that was only urged stands there, too. */
function departmentsOf(
  decided: readonly CountedItems[],
  urged: ReadonlyMap<string, number>,
  names: Names,
): InsightsView['departments'] {
  const departments = Map.groupBy(decided, ({ department }) => department)
  const all = new Set([...departments.keys(), ...urged.keys()])
  return [...all]
    .map((id) => {
      const own = departments.get(id) ?? []
      const items = Map.groupBy(own, ({ item }) => item)
      return {
        ...names.department(id),
        urged: urged.get(id) ?? 0,
        figures: figuresOf(own),
        items: [...items]
          .map(([item, of]) => ({ ...names.item(item), figures: figuresOf(of) }))
          .toSorted((a, b) => b.figures.counts.items - a.figures.counts.items),
      }
    })
    .toSorted((a, b) => b.figures.counts.items - a.figures.counts.items)
}
