import type { Bilingual } from '#kernel/bilingual.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import { findLicence } from '../../../licences/server/index.ts'
import { record } from '../../../records/server/index.ts'
import { factorRule, type NoteFactor, type RatingView } from '../../core/index.ts'
import { tellHolder } from '../tell.ts'
import { noteFactor } from './note-factor.ts'
import type { CreditRefusal } from './problems.ts'
import { rulesAt } from './rules.ts'
import { ratingFor } from './show-rating.ts'
import { endFactor, endsOf, findFactor } from './store.ts'

/** A listing or a good record, entered from its document by a department or the lead authority. */
export async function enterFactor(
  tx: Tx,
  context: Context,
  actor: Actor,
  { number: typed, ...facts }: NoteFactor,
): Promise<Result<RatingView, CreditRefusal>> {
  const number = typed.replaceAll(/\s/g, '').toUpperCase()
  const found = await findLicence(tx, number)
  if (!found) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, face } = found.licence
  const { department, kind, source, on } = facts
  const allowed = allow(actor, 'credit.note', { region, department })
  if (!allowed.ok) return allowed
  const today = context.clock.today()
  if (on > today) return refused({ code: 'SUPERVISION_FACTOR_FUTURE', today })
  const { uscc } = face.holder
  const fresh = await noteFactor(tx, context, { ...facts, region, uscc, by: actor.name })
  if (!fresh) return refused({ code: 'SUPERVISION_FACTOR_NOTED' })
  const object = { kind: 'licence', id: number }
  await record(tx, { actor, action: 'credit.noted', region, object, detail: { kind, source } })
  if (factorRule(rulesAt(context, region).rules, kind).points < 0)
    await tellHolder(tx, context, { region, ownerId: found.ownerId, number }, TITLE, TEXT)
  return ratingFor(tx, context, actor, number)
}

const TITLE: Bilingual = {
  zh: '您的信用评价有新的记录',
  en: 'Something new stands in your rating',
}
const TEXT: Bilingual = {
  zh: '请在证照页打开“信用评价与申诉”查看内容和来源；认为有误的，可以在那里申诉。',
  en: 'Open the rating from your licence to see what it is and where it comes from; you can appeal there.',
}

/** 移出名录: a listing that is over stops counting; that it was there stays. */
export async function endListing(
  tx: Tx,
  context: Context,
  actor: Actor,
  { id, words }: { readonly id: string; readonly words: string },
): Promise<Result<{ readonly on: string }, CreditRefusal>> {
  const factor = await findFactor(tx, id)
  if (!factor) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, department, kind } = factor
  const allowed = allow(actor, 'credit.note', { region, department })
  if (!allowed.ok) return allowed
  const ended_on = context.clock.today()
  const row = {
    region,
    factor_id: id,
    why: 'over',
    ended_on,
    words,
    ended_name: actor.name,
  } as const
  if (!(await endFactor(tx, row))) {
    const before = (await endsOf(tx, region, [id])).get(id)
    return refused({ code: 'SUPERVISION_FACTOR_ENDED', on: before?.ended_on ?? ended_on })
  }
  const object = { kind: 'credit-factor', id }
  await record(tx, { actor, action: 'credit.listing-over', region, object, detail: { kind } })
  return granted({ on: ended_on })
}
