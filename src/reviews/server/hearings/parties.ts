import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor } from '../../../access/server/index.ts'
import { addWorkingDays } from '../../../catalogue/core/index.ts'
import { catalogueOf } from '../../../catalogue/server/index.ts'
import type { CaseRecord } from '../../../cases/core/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import type { PartyAnswer, TellParty } from '../../core/index.ts'
import { openBranch, type BranchAddress, type BranchOfCase } from '../find-branch.ts'
import type { ReviewsRefusal } from '../refusal.ts'
import { insertParty, insertPartyAnswer, listParties } from './store.ts'

type Answer = Promise<Result<CaseRecord, ReviewsRefusal>>

/** Working days in which an interested party may ask for a hearing (行政许可法 art 47). */
const ANSWER_DAYS = 5

/**
 * 告知利害关系人 (art 36): who, which interest of theirs, and the written notice. They have five working
 * days from the day after; nothing is decided before they have spoken or the days have run out.
 */
export async function tellParty(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  party: TellParty,
): Answer {
  const opened = await openBranch(tx, context, actor, at)
  if (!opened.ok) return opened
  const { record, branch } = opened.value
  const { item } = branch
  if (!('clock' in branch.at))
    return refused({ code: 'CASES_BRANCH_ENDED', item, state: branch.at.state })
  const { calendar } = await catalogueOf(context, record.catalogueVersion)
  const toldOn = context.clock.today()
  const answerBy = addWorkingDays(calendar, toldOn, ANSWER_DAYS)
  if (!answerBy.ok) return refused({ code: 'CASES_BRANCH_CALENDAR_MISSING', item, on: toldOn })
  const id = newId()
  await insertParty(tx, keyOf(opened.value), {
    ...party,
    id,
    toldOn,
    answerBy: answerBy.value.due,
    byId: actor.accountId,
    by: actor.name,
    at: context.clock.now().toISOString(),
  })
  await writeDown(tx, actor, opened.value, 'branch.party-told', id)
  return granted(record)
}

/** 陈述、申辩: what they said, in time or late (it is heard all the same), and whether they ask for a hearing. */
export async function answerParty(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress & { readonly party: string },
  { said, wantsHearing }: PartyAnswer,
): Answer {
  const opened = await openBranch(tx, context, actor, at)
  if (!opened.ok) return opened
  const told = (await listParties(tx, keyOf(opened.value))).find(({ id }) => id === at.party)
  if (!told) return refused({ code: 'REVIEWS_PARTY_UNKNOWN' })
  if (told.answer) return refused({ code: 'REVIEWS_PARTY_ANSWERED', on: told.answer.on })
  const on = context.clock.today()
  await insertPartyAnswer(tx, {
    region: opened.value.record.region,
    party_id: told.id,
    said,
    answered_on: on,
    // art 47 gives the right for five working days; what comes later is heard, not a demand
    wants_hearing: wantsHearing && on <= told.answerBy,
    by_id: actor.accountId,
    by_name: actor.name,
    at: context.clock.now().toISOString(),
  })
  await writeDown(tx, actor, opened.value, 'branch.party-answered', told.id)
  return granted(opened.value.record)
}

function keyOf({ record, branch }: BranchOfCase) {
  return { region: record.region, caseId: record.id, item: branch.item }
}

async function writeDown(
  tx: Tx,
  actor: Actor,
  { record, branch }: BranchOfCase,
  action: string,
  party: string,
): Promise<void> {
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action,
    region: record.region,
    object: { kind: 'case', id: record.id },
    detail: { item: branch.item, party },
  })
}
