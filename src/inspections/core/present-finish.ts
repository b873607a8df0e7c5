import type { ItemId } from '../../catalogue/core/index.ts'
import { outstandingFor, type Outstanding } from './conclude.ts'
import { canonical, ofKind, statementOf, type Kept } from './entry.ts'
import type { Visit } from './visit.ts'
import type { VisitView } from './view.ts'

/** SHA-256 of a text, in hexadecimal; handed in, since core knows no crypto. */
export type StatementHash = (text: string) => string

/** The newest record of the round that is going on, finished on a device and not counting yet. */
export function presentFinish(
  of: { visit: Visit; entries: readonly Kept[]; hashOf: StatementHash },
  open: ReadonlySet<ItemId>,
): VisitView['finish'] {
  const { visit, entries, hashOf } = of
  const finish = ofKind(entries, 'finish').findLast(({ entry }) => entry.round === visit.rounds + 1)
  if (!finish) return null
  const statement = hashOf(canonical(statementOf(finish.entry)))
  const outstanding = outstandingFor({ visit, entries, open }, finish.entry, statement)
  return { by: finish.author, at: finish.receivedAt, outstanding: outstanding.map(presentOne) }
}

function presentOne(one: Outstanding): NonNullable<VisitView['finish']>['outstanding'][number] {
  if ('lines' in one) return { what: one.what, lines: [...one.lines] }
  if ('names' in one) return { what: one.what, names: [...one.names] }
  return 'least' in one ? { what: one.what, least: one.least } : { what: one.what }
}
