import { plainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { AccessRefusal, Actor } from '../../access/server/index.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { mergeForms, parseUscc, type Field } from '../../forms/core/index.ts'
import type { CaseId, CaseRecord, CaseRefusal, FormValues } from '../../cases/core/index.ts'
import { changedSince, listCases, perform, type CasesRefusal } from '../../cases/server/index.ts'
import {
  accountOffers,
  earlierOffers,
  guidanceOffers,
  openBoxes,
  same,
  strongest,
  takeOffers,
  type EarlierCase,
  type Offer,
  type SourceKind,
} from '../core/index.ts'
import { askRegisters, type Asked } from './ask-registers.ts'
import { findFor } from './find-case.ts'
import { listSources, putSources } from './store.ts'

export type PrefillRefusal =
  | AccessRefusal
  | CaseRefusal
  | Extract<CasesRefusal, { code: 'CASES_CHANGED' }>

/** What the person asks for. */
export interface PrefillWish {
  /** The version that was looked at; absent: whichever is there. */
  readonly seen?: number
  /** The code to ask registers about; absent: the one in the form. */
  readonly uscc?: string
  /** Only these kinds of sources; absent: all. */
  readonly from?: readonly SourceKind[]
  /** Boxes whose typed value is to be replaced. */
  readonly replace: readonly string[]
}

/** What came of it: no values, for the answer is kept beside its idempotency key. */
export interface Prefilled {
  readonly version: number
  readonly taken: readonly { readonly element: string; readonly kind: SourceKind }[]
  /** Typed otherwise by the person, and left alone. */
  readonly kept: readonly { readonly element: string; readonly kind: SourceKind }[]
  readonly asked: readonly Asked[]
}

/** Asks the registers before the transaction, so that a slow one holds nothing up. */
export async function registersFor(
  context: Context,
  actor: Actor,
  id: CaseId,
  wish: PrefillWish,
): Promise<
  Result<{ readonly offers: readonly Offer[]; readonly asked: readonly Asked[] }, PrefillRefusal>
> {
  const found = await context.db.transaction((tx) =>
    findFor(tx, actor, 'case.edit', id, { lock: false }),
  )
  if (!found.ok) return found
  const wanted = wish.from?.some((kind) => kind.endsWith('Register')) ?? true
  if (!wanted) return granted({ offers: [], asked: [] })
  const catalogue = await catalogueOf(context, found.value.catalogueVersion)
  const code = wish.uscc ?? found.value.values['uscc']
  return granted(await askRegisters(context, boxesOf(catalogue, found.value), code))
}

function boxesOf(catalogue: Catalogue, record: CaseRecord): readonly Field[] {
  return openBoxes(mergeForms(catalogue, record.items, record), record)
}

/**
 * Fills what is known already (国务院令第716号第七条: what can be had by sharing is not asked for): registers,
 * the guidance, earlier applications, the account, each value with its source. What a person typed
 * stays; boxes that are no longer editable are left alone by the case's own rules.
 */
export async function prefill(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  wish: PrefillWish,
  registers: { readonly offers: readonly Offer[]; readonly asked: readonly Asked[] },
): Promise<Result<Prefilled, PrefillRefusal>> {
  const found = await findFor(tx, actor, 'case.edit', id, { lock: true })
  if (!found.ok) return found
  const record = found.value
  if (wish.seen !== undefined && wish.seen !== record.version) {
    const changed = await changedSince(tx, context, record, wish.seen)
    if (!changed.ok && changed.refusal.code === 'CASES_CHANGED') return refused(changed.refusal)
  }
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const own = await ownOffers(tx, context, actor, catalogue, record)
  const offers = strongest([...registers.offers, ...own]).filter(
    ({ source }) => wish.from?.includes(source.kind) ?? true,
  )
  const filled = new Map((await listSources(tx, record)).map((one) => [one.element, one]))
  const { taken, kept } = takeOffers(offers, {
    values: record.values,
    filled,
    replace: wish.replace,
  })
  const saved = await save(tx, context, actor, record, taken, typedCode(record, wish, taken))
  if (!saved.ok) return saved
  const at = context.clock.now().toISOString()
  await putSources(tx, record, taken, { accountId: actor.accountId, at })
  const line = ({ element, source }: Offer) => ({ element, kind: source.kind })
  return granted({
    version: saved.value.version,
    taken: taken.map(line),
    kept: kept.map(line),
    asked: registers.asked,
  })
}

/** The code that registers were asked about stands in the form, too, whether they answered or not. */
function typedCode(record: CaseRecord, { uscc }: PrefillWish, taken: readonly Offer[]): FormValues {
  const code = parseUscc(uscc ?? '')
  const known = record.values['uscc'] ?? null
  if (!code.ok || known !== null || taken.some(({ element }) => element === 'uscc')) return {}
  return { uscc: code.value }
}

const EDITABLE: readonly CaseRecord['file']['at']['state'][] = ['draft', 'correctionAsked']

async function save(
  tx: Tx,
  context: Context,
  actor: Actor,
  record: CaseRecord,
  taken: readonly Offer[],
  typed: FormValues,
): Promise<Result<CaseRecord, CaseRefusal>> {
  const offered = taken.map(({ element, value }) => [element, value] as const)
  const news = [...Object.entries(typed), ...offered].filter(
    ([element, value]) => !same(record.values[element], value),
  )
  // nothing to change is no reason to touch a case that is not the applicant's to change
  if (news.length === 0 && EDITABLE.includes(record.file.at.state)) return granted(record)
  const values = Object.fromEntries(news) as FormValues
  const edit = { kind: 'edit' as const, elements: Object.keys(values), material: null }
  return perform(tx, context, actor, { ...record, values: { ...record.values, ...values } }, edit)
}

/** What this platform itself knows: answers, the account, earlier applications of the same applicant. */
async function ownOffers(
  tx: Tx,
  context: Context,
  actor: Actor,
  catalogue: Catalogue,
  record: CaseRecord,
): Promise<readonly Offer[]> {
  const boxes = boxesOf(catalogue, record)
  const today = context.clock.today()
  const isOwner = actor.roles.some(({ role }) => role === 'owner')
  const earlier = await earlierCase(tx, record, isOwner)
  return [
    ...guidanceOffers(catalogue, boxes, record.answers, plainDate(record.createdAt.slice(0, 10))),
    ...(earlier ? earlierOffers(catalogue, boxes, record.values, earlier) : []),
    ...(isOwner ? accountOffers(boxes, actor, today) : []),
  ]
}

/**
 * The latest submitted application of the same applicant: the same credit code; where none is typed
 * yet, any of the same owner, but never at the window, where one clerk files for many.
 */
async function earlierCase(
  tx: Tx,
  record: CaseRecord,
  isOwner: boolean,
): Promise<EarlierCase | undefined> {
  const scope = { regions: '*', ownerId: record.ownerId } as const
  const page = { state: undefined, cursor: undefined, limit: 50 }
  const uscc = record.values['uscc']
  const before = (await listCases(tx, scope, page)).find(
    (one) =>
      one.id !== record.id &&
      one.caseNo !== null &&
      one.submittedValues !== null &&
      (uscc === undefined || uscc === null ? isOwner : one.submittedValues['uscc'] === uscc),
  )
  if (!before) return undefined
  const { at } = before.file
  const on = 'submittedOn' in at ? at.submittedOn : plainDate(before.updatedAt.slice(0, 10))
  return { ...before, submittedOn: on }
}
