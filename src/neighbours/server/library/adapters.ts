import { granted, refused, type Result } from '#kernel/result.ts'
import { adapter, type InboundAdapters } from '../../../outbox/server/index.ts'
import { LibraryInventory, LibraryStatus } from '../../core/index.ts'
import { sentAs } from '../links/links.ts'
import { NEIGHBOURS_PROBLEMS } from '../problems.ts'
import type { NeighboursRefusal } from '../refusal.ts'
import { comparePage } from './report.ts'
import { noteSaid } from './store.ts'

const problems = NEIGHBOURS_PROBLEMS
type Answer = Promise<Result<Readonly<Record<string, unknown>>, NeighboursRefusal>>

/** 证照库 → 我们: its list, page by page, and what it heard became of a licence. */
export const LIBRARY_ADAPTERS: InboundAdapters = {
  'library.inventory': adapter({
    data: LibraryInventory,
    problems,
    async carryOut(tx, context, sender, page): Answer {
      const at = await sentAs(tx, sender, 'library')
      return at.ok ? comparePage(tx, context, at.value, page) : at
    },
  }),
  'library.status': adapter({
    data: LibraryStatus,
    problems,
    async carryOut(tx, context, sender, { subject, state, document }): Answer {
      const at = await sentAs(tx, sender, 'library')
      if (!at.ok) return at
      const now = context.clock.now().toISOString()
      const known = await noteSaid(tx, at.value, { subject, state, document }, now)
      return known
        ? granted({ subject, confirmedAt: now })
        : refused({ code: 'NEIGHBOURS_SUBJECT_UNKNOWN', subject })
    },
  }),
}
