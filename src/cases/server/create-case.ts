import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type Actor } from '../../access/server/index.ts'
import {
  lookUpIndustry,
  lookUpRegion,
  type Catalogue,
  type Industry,
} from '../../catalogue/core/index.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import {
  derivedValues,
  fieldsOf,
  isBlank,
  mergeForms,
  type Values,
} from '../../forms/core/index.ts'
import { checkSelection } from '../../guidance/core/index.ts'
import { findNotice } from '../../notices/server/index.ts'
import { record as writeRecord } from '../../records/server/index.ts'
import { NEW_CASE, type CaseId, type CaseRecord, type CreateCase } from '../core/index.ts'
import type { FormValues } from '../core/index.ts'
import { isClerk } from './at-window.ts'
import { accountsOf } from './counter/applicants.ts'
import { publishedOf } from './events.ts'
import { checkHoldings, type Holding, type HoldingsPort } from './holdings.ts'
import type { CasesRefusal } from './refusal.ts'
import { insertCase } from './store.ts'
import { insertEvents } from './history/store.ts'

/**
 * A draft: the choice of items is checked again by guidance's own rules, and the case keeps the
 * version of the catalogue that it was begun under. 禁限目录: no new establishment, with the reason.
 */
export async function createCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: CreateCase,
  holdings: HoldingsPort,
): Promise<Result<CaseRecord, CasesRefusal>> {
  const whose = await applicantFor(tx, actor, wish)
  if (!whose.ok) return whose
  const catalogue = currentCatalogue(context)
  const checked = checkWish(catalogue, context, wish)
  if (!checked.ok) return checked
  const notice = await checkNotice(tx, wish)
  if (!notice.ok) return notice
  const held = await heldFor(tx, wish, holdings)
  if (!held.ok) return held
  const at = context.clock.now().toISOString()
  const record: CaseRecord = {
    id: newId() as CaseId,
    region: wish.region,
    caseNo: null,
    ...whose.value,
    industry: wish.industry,
    kind: wish.kind,
    items: [...new Set(wish.items)],
    catalogueVersion: catalogue.version,
    answers: wish.answers,
    holdings: held.value.map((holding) => holding.id),
    noticeId: wish.noticeId ?? null,
    values: firstValues(catalogue, wish, held.value),
    submittedValues: null,
    file: NEW_CASE,
    version: 1,
    createdAt: at,
    updatedAt: at,
  }
  await insertCase(tx, record)
  const doer = { accountId: actor.accountId, name: actor.name }
  await insertEvents(tx, record, [{ seq: 1, at, doer, event: { kind: 'created' } }])
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'case.created',
    region: record.region,
    object: { kind: 'case', id: record.id },
  })
  for (const event of publishedOf(record, { kind: 'created' }))
    await context.events.publish(tx, event)
  return granted(record)
}

/** Their own; or at the counter the account that stands for the business, or nobody's until claimed. */
async function applicantFor(
  tx: Tx,
  actor: Actor,
  { region, applicant }: CreateCase,
): Promise<Result<Pick<CaseRecord, 'ownerId' | 'filedBy'>, CasesRefusal>> {
  const clerk = isClerk(actor)
  const ownerId = clerk ? (applicant?.accountId ?? newId()) : actor.accountId
  const filedBy = clerk ? actor.accountId : null
  const allowed = allow(actor, 'case.create', {
    region,
    ownerId,
    ...(filedBy !== null && { filedBy }),
  })
  if (!allowed.ok) return allowed
  if (!applicant) return granted({ ownerId, filedBy })
  if (!clerk) return refused({ code: 'ACCESS_NOT_ALLOWED', action: 'case.create' })
  const known = await accountsOf(tx, region, applicant.uscc)
  return known.some(({ accountId }) => accountId === ownerId)
    ? granted({ ownerId, filedBy })
    : refused({ code: 'CASES_APPLICANT_NOT_OF_BUSINESS', uscc: applicant.uscc })
}

function checkWish(
  catalogue: Catalogue,
  context: Context,
  wish: CreateCase,
): Result<Industry, CasesRefusal> {
  const region = lookUpRegion(catalogue, wish.region)
  if (!region.ok) return region
  const industry = lookUpIndustry(region.value, wish.industry)
  if (!industry.ok) return industry
  if (wish.kind === 'open' && !industry.value.newApplications) {
    const { name, restriction, source } = industry.value
    const { documentNo, documentTitle } = region.value.plan
    return refused({
      code: 'CASES_NEW_NOT_ALLOWED',
      industry: name,
      reason: restriction ?? '',
      document: `${documentNo}《${documentTitle}》`,
      section: source.section,
    })
  }
  const { region: code, industry: trade, answers, items, kind } = wish
  const today = context.clock.today()
  const choice = checkSelection(catalogue, code, trade, answers, items, kind, { today })
  return choice.ok ? industry : choice
}

/** The notice that was served to this applicant binds only for what it was about. */
async function checkNotice(tx: Tx, wish: CreateCase): Promise<Result<null, CasesRefusal>> {
  if (wish.noticeId === undefined) return granted(null)
  const notice = await findNotice(tx, wish.noticeId)
  const fits = notice?.region.code === wish.region && notice.industry.code === wish.industry
  return fits ? granted(null) : refused({ code: 'CASES_NOTICE_UNKNOWN', noticeId: wish.noticeId })
}

async function heldFor(
  tx: Tx,
  wish: CreateCase,
  port: HoldingsPort,
): Promise<Result<readonly Holding[], CasesRefusal>> {
  if (wish.kind === 'open') return granted([])
  const ids = [...new Set(wish.holdings ?? [])]
  const found = ids.length === 0 ? [] : await port.find(tx, wish.region, ids)
  return checkHoldings({ industry: wish.industry, items: wish.items, ids }, found)
}

/** What the platform already knows is not asked for: the kind, and the holder of what is held. */
function firstValues(catalogue: Catalogue, wish: CreateCase, held: readonly Holding[]): FormValues {
  const holder = held[0]?.holder
  const known: Values = {
    ...derivedValues(wish),
    subject_name: holder?.name,
    uscc: holder?.uscc ?? wish.applicant?.uscc,
    legal_rep: holder?.person,
    premises_address: holder?.address,
  }
  const form = mergeForms(catalogue, wish.items, wish)
  return Object.fromEntries(
    fieldsOf(form).flatMap(({ element }) => {
      const value = known[element]
      return isBlank(value) ? [] : [[element, value]]
    }),
  ) as FormValues
}
