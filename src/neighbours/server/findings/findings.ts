import { z } from 'zod'
import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { send, type ZhunyingApp } from '#platform/server/http.ts'
import { allow, requireActor } from '../../../access/server/index.ts'
import { adapter, tellOne, type InboundAdapters } from '../../../outbox/server/index.ts'
import { FindingList, Found, RegionParams } from '../../core/index.ts'
import { sentAs } from '../links/links.ts'
import { linksOf } from '../links/store.ts'
import { NEIGHBOURS_PROBLEMS } from '../problems.ts'
import type { NeighboursRefusal } from '../refusal.ts'
import { insertFinding, listFindings } from './store.ts'

type Answer = Promise<Result<{ reference: string; known: boolean }, NeighboursRefusal>>

/** 新乡市大数据监管平台 → 我们: its findings, kept as its word; what follows from them is for people. */
export const FINDING_ADAPTERS: InboundAdapters = {
  'supervision.found': adapter<Found, NeighboursRefusal>({
    data: Found,
    problems: NEIGHBOURS_PROBLEMS,
    async carryOut(tx, context, sender, { number, ...found }): Answer {
      const at = await sentAs(tx, sender, 'supervision')
      if (!at.ok) return at
      const heardAt = context.clock.now().toISOString()
      const finding = { ...found, number: number ?? null, source: '', heardAt }
      const fresh = await insertFinding(tx, at.value, finding)
      return granted({ reference: found.reference, known: !fresh })
    },
  }),
}

/** What supervision tells of a check of a licence. */
export interface CheckWord {
  readonly kind: string
  readonly region: string
  readonly number: string
  readonly uscc: string
}

/** 监管信息推送: our checks and what was not put right, to the platform of the region, in the order of each licence. */
export async function tellPlatform(tx: Tx, word: CheckWord, context: Context): Promise<void> {
  const { kind, region, ...data } = word
  const [link] = await linksOf(tx, region, 'supervision')
  if (!link) return
  const stream = `licence/${word.number}`
  const subject = `licences/${word.number}`
  const told = { type: kind, region, stream, subject, departments: [], data }
  await tellOne(tx, context, link.receiverId, told, 0)
}

export function findingRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/findings',
    {
      schema: {
        params: RegionParams,
        querystring: z.object({ uscc: z.string().max(18).optional() }),
        response: { 200: FindingList },
      },
      config: { problems: NEIGHBOURS_PROBLEMS },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.params
      const { uscc } = request.query
      const found = await context.db.transaction(async (tx) => {
        const allowed = allow(actor, 'credit.read', { region })
        if (!allowed.ok) return allowed
        return granted<FindingList>({ items: await listFindings(tx, { region, uscc }) })
      })
      return send(reply, found, NEIGHBOURS_PROBLEMS)
    },
  )
}
