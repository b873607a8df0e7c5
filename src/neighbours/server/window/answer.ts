import { granted, refused, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import type { CaseId } from '../../../cases/core/index.ts'
import {
  acceptCase,
  askCorrection,
  CASES_PROBLEMS,
  declineCase,
  findCaseByNumber,
  type CasesRefusal,
} from '../../../cases/server/index.ts'
import type { Actor } from '../../../access/server/index.ts'
import { adapter, type InboundAdapters, type Sender } from '../../../outbox/server/index.ts'
import { WindowAccepted, WindowCorrection, WindowDeclined, WindowFiled } from '../../core/index.ts'
import { sentAs } from '../links/links.ts'
import { NEIGHBOURS_PROBLEMS } from '../problems.ts'
import type { NeighboursRefusal } from '../refusal.ts'
import { windowCaseOf } from './store.ts'
import { clerkThere, fileFromWindow } from './take-in.ts'

const problems = { ...CASES_PROBLEMS, ...NEIGHBOURS_PROBLEMS }
type Refusal = NeighboursRefusal | CasesRefusal
type Answer = Promise<Result<Readonly<Record<string, unknown>>, Refusal>>

/** 综窗、单窗 → 我们: a case taken in there, or the window's answer given there. */
export const WINDOW_ADAPTERS: InboundAdapters = {
  'window.filed': adapter<WindowFiled, Refusal>({
    data: WindowFiled,
    problems,
    carryOut: fileFromWindow,
  }),
  'window.accepted': adapter<WindowAccepted, Refusal>({
    data: WindowAccepted,
    problems,
    carryOut: (tx, context, sender, data) =>
      asWindow(tx, sender, data, (actor, id) => acceptCase(tx, context, actor, { id })),
  }),
  'window.declined': adapter<WindowDeclined, Refusal>({
    data: WindowDeclined,
    problems,
    carryOut: (tx, context, sender, data) =>
      asWindow(tx, sender, data, (actor, id) =>
        declineCase(tx, context, actor, { id }, data.reason),
      ),
  }),
  'window.correction-asked': adapter<WindowCorrection, Refusal>({
    data: WindowCorrection,
    problems,
    carryOut: (tx, context, sender, data) =>
      asWindow(tx, sender, data, (actor, id) =>
        askCorrection(tx, context, actor, { id }, data.letter),
      ),
  }),
}

/** The same command that a clerk gives here, by somebody else than who took the case in there. */
async function asWindow(
  tx: Tx,
  sender: Sender,
  { caseNo, clerk }: WindowAccepted,
  carryOut: (
    actor: Actor,
    id: CaseId,
  ) => Promise<Result<{ caseNo: string | null; version: number }, CasesRefusal>>,
): Answer {
  const at = await sentAs(tx, sender, 'window')
  if (!at.ok) return at
  const { region } = at.value
  const id = caseNo.startsWith(`${region}-`) ? await findCaseByNumber(tx, caseNo) : undefined
  if (id === undefined) return refused({ code: 'NEIGHBOURS_CASE_UNKNOWN', caseNo })
  const begun = await windowCaseOf(tx, { region, caseId: id })
  if (begun?.clerk === clerk) return refused({ code: 'NEIGHBOURS_SAME_CLERK', clerk })
  const done = await carryOut(clerkThere(sender.actor, clerk), id)
  return done.ok ? granted({ caseNo, version: done.value.version }) : done
}
