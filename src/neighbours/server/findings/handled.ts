import { granted, refused, type Result } from '#kernel/result.ts'
import { plainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/server/database.ts'
import { adapter, type InboundAdapters, type Sender } from '../../../outbox/server/index.ts'
import {
  hearHandled,
  SUPERVISION_PROBLEMS,
  type SupervisionRefusal,
} from '../../../supervision/server/index.ts'
import { HandledThere } from '../../core/index.ts'
import { sentAs } from '../links/links.ts'
import { NEIGHBOURS_PROBLEMS } from '../problems.ts'
import type { NeighboursRefusal } from '../refusal.ts'

type Refusal = NeighboursRefusal | SupervisionRefusal
type Answer = Promise<Result<{ check: string; reference: string }, Refusal>>

/** 移交后的处理 → 我们: a department's system speaks for its department, the supervision platform for all. */
export const HANDLED_ADAPTERS: InboundAdapters = {
  'supervision.handled': adapter<HandledThere, Refusal>({
    data: HandledThere,
    problems: { ...NEIGHBOURS_PROBLEMS, ...SUPERVISION_PROBLEMS },
    async carryOut(tx, context, sender, { reference, on, ...told }): Answer {
      const may = await maySpeak(tx, sender, told.department)
      if (!may.ok) return may
      const { region, name } = sender.receiver
      const from = { system: name, reference }
      const heard = { ...told, region, on: plainDate(on), from }
      const done = await hearHandled(tx, context, sender.actor, heard)
      return done.ok ? granted({ check: told.check, reference }) : done
    },
  }),
}

async function maySpeak(
  tx: Tx,
  sender: Sender,
  department: string,
): Promise<Result<unknown, NeighboursRefusal>> {
  const own = sender.receiver.department
  if (own === null) return sentAs(tx, sender, 'supervision')
  return own === department
    ? granted(null)
    : refused({ code: 'NEIGHBOURS_NOT_THIS_NEIGHBOUR', kind: 'supervision' })
}
