import { plainDate } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import type { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor, type Actor } from '../../../access/server/index.ts'
import {
  AskForAnother,
  ChooseTeam,
  ConfirmTime,
  GiveAnswer,
  GiveOpinion,
  Nothing,
  ProposeTimes,
  VisitParams,
  VisitView,
  type Slot,
  type VisitOfCase,
} from '../../core/index.ts'
import { INSPECTIONS_PROBLEMS } from '../problems.ts'
import { expandReceipt, receiptOf } from '../receipt.ts'
import type { InspectionsRefusal } from '../refusal.ts'
import { askReinspection, giveAnswer } from './answer.ts'
import { arrangeTime } from './arrange-time.ts'
import { chooseTeam } from './choose-team.ts'
import { giveOpinion } from './opine.ts'

type Work<B> = (
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  body: B,
) => Promise<Result<VisitOfCase, InspectionsRefusal>>

const slotOf = ({ day, from, to }: { day: string; from: string; to: string }): Slot => {
  return { day: plainDate(day), from, to }
}

/** Arranging a visit, and what follows it: every command answers with the visit as it now stands. */
export function arrangementRoutes(app: ZhunyingApp, context: Context): void {
  function post<S extends z.ZodType>(name: string, body: S, work: Work<z.infer<S>>): void {
    app.post(
      `/api/v1/visits/:id/${name}`,
      {
        schema: { params: VisitParams, body, response: { 200: VisitView } },
        config: { problems: INSPECTIONS_PROBLEMS },
        preSerialization: expandReceipt(context),
      },
      async (request, reply) => {
        const actor = await requireActor(request, reply, context)
        const { id } = request.params as z.infer<typeof VisitParams>
        const doIt = (tx: Tx) => work(tx, context, actor, id, request.body as z.infer<S>)
        const options = { present: receiptOf }
        return command(request, reply, context, doIt, INSPECTIONS_PROBLEMS, options)
      },
    )
  }

  post('proposals', ProposeTimes, (tx, of, actor, id, { slots }) =>
    arrangeTime(tx, of, actor, id, { kind: 'propose', slots: slots.map(slotOf) }),
  )
  post('accept-wish', Nothing, (tx, of, actor, id) =>
    arrangeTime(tx, of, actor, id, { kind: 'acceptWish' }),
  )
  post('confirm', ConfirmTime, (tx, of, actor, id, { slot }) =>
    arrangeTime(tx, of, actor, id, { kind: 'confirm', slot: slotOf(slot) }),
  )
  post('reschedule', AskForAnother, (tx, of, actor, id, { wish, reason }) =>
    arrangeTime(tx, of, actor, id, { kind: 'askForAnother', wish: slotOf(wish), reason }),
  )
  post('team', ChooseTeam, (tx, of, actor, id, { officers }) =>
    chooseTeam(tx, of, actor, id, officers),
  )
  post('answers', GiveAnswer, giveAnswer)
  post('ready', Nothing, (tx, of, actor, id) => askReinspection(tx, of, actor, id))
  post('opinions', GiveOpinion, giveOpinion)
}
