import { invariant } from '#kernel/invariant.ts'
import type { Bilingual } from '#kernel/bilingual.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, listScope, type Actor } from '../../../access/server/index.ts'
import { addWorkingDays } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { record } from '../../../records/server/index.ts'
import type { AnswerAppeal, AppealView, MakeAppeal } from '../../core/index.ts'
import { tellHolder } from '../tell.ts'
import type { CreditRefusal } from './problems.ts'
import { rulesAt } from './rules.ts'
import { presentAppeal, ratedFor } from './show-rating.ts'
import {
  answerAppeal as keepAnswer,
  endFactor,
  insertAppeal,
  lockAppeal,
  openAppeals,
  type AppealRow,
} from './store.ts'

const TITLE: Bilingual = { zh: '您的信用申诉已答复', en: 'Your appeal was answered' }
const UPHELD: Bilingual = {
  zh: '申诉成立，这一记录不再计入评价。答复见证照页“信用评价与申诉”。',
  en: 'It was upheld: the record no longer counts. The answer stands with the rating of your licence.',
}
const REJECTED: Bilingual = {
  zh: '申诉不成立。理由见证照页“信用评价与申诉”；仍不服的，可以依法申请行政复议或者提起行政诉讼。',
  en: 'It was not upheld. The reason stands with the rating of your licence; review and suit remain open to you by law.',
}

/** 申诉 of the holder against one factor; answered within the working days of the catalogue. */
export async function makeAppeal(
  tx: Tx,
  context: Context,
  actor: Actor,
  factorId: string,
  { number, reason }: MakeAppeal,
): Promise<Result<AppealView, CreditRefusal>> {
  const rated = await ratedFor(tx, context, actor, 'credit.appeal', number)
  if (!rated.ok) return rated
  const { region, ownerId, rating } = rated.value
  const factor = rating.standing.factors.find(({ id }) => id === factorId)
  if (!factor) return refused({ code: 'ACCESS_NOT_FOUND' })
  if (factor.ended) return refused({ code: 'SUPERVISION_FACTOR_ENDED', on: factor.ended.on })
  const { calendar } = currentCatalogue(context)
  const { days } = rulesAt(context, region).rules.appeal
  const deadline = addWorkingDays(calendar, context.clock.today(), days)
  invariant(deadline.ok, 'the calendar reaches weeks ahead')
  const row: AppealRow = {
    region,
    id: newId(),
    factor_id: factorId,
    uscc: rating.holder.uscc,
    number: rating.holder.number,
    owner_id: ownerId,
    reason,
    made_at: context.clock.now().toISOString(),
    due: deadline.value.due,
    state: 'open',
    answer: null,
    answered_at: null,
    answered_by: null,
    answered_name: null,
    version: 1,
  }
  if (!(await insertAppeal(tx, row)))
    return refused({ code: 'SUPERVISION_APPEAL_OPEN', due: row.due })
  await note(tx, actor, row, 'credit.appealed')
  return granted(presentAppeal(row))
}

/** The lead authority answers; a factor that should not stand is out of the grade with the answer. */
export async function answerAppeal(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly id: string; readonly version: number },
  { upheld, words }: AnswerAppeal,
): Promise<Result<AppealView, CreditRefusal>> {
  const row = await lockAppeal(tx, of.id)
  if (!row) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, owner_id: ownerId } = row
  const allowed = allow(actor, 'credit.answer', { region, ownerId })
  if (!allowed.ok) return allowed
  if (row.state !== 'open') return refused({ code: 'SUPERVISION_APPEAL_ANSWERED' })
  if (row.version !== of.version) return refused({ code: 'VERSION_CHANGED', current: row.version })
  if (upheld)
    await endFactor(tx, {
      region,
      factor_id: row.factor_id,
      why: 'appeal',
      ended_on: context.clock.today(),
      words,
      ended_name: actor.name,
    })
  const after = await keepAnswer(tx, row, {
    state: upheld ? 'upheld' : 'rejected',
    answer: words,
    answered_at: context.clock.now().toISOString(),
    answered_by: actor.accountId,
    answered_name: actor.name,
  })
  await note(tx, actor, after, 'credit.appeal-answered')
  const { number } = after
  const holder = { region, ownerId, number }
  await tellHolder(tx, context, holder, TITLE, upheld ? UPHELD : REJECTED, 'supervision.told')
  return granted(presentAppeal(after))
}

/** Appeals of the actor's regions that wait, the most urgent first. */
export async function appealsFor(tx: Tx, actor: Actor): Promise<AppealView[]> {
  const scope = listScope(actor, 'credit.answer')
  if (!scope || scope.regions === '*') return []
  return (await openAppeals(tx, scope.regions)).map(presentAppeal)
}

async function note(tx: Tx, actor: Actor, row: AppealRow, action: string): Promise<void> {
  const { region, id, number, state } = row
  const object = { kind: 'credit-appeal', id }
  await record(tx, { actor, action, region, object, detail: { number, state } })
}
