import { invariant } from '#kernel/invariant.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import type { Catalogue, ItemId, Plan } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import {
  decideIssue,
  faceItems,
  issueEvent,
  itemsOf,
  type Face,
  type IssueDecision,
  type LicenceNumber,
  type LicenceRefusal,
  type SingleLicence,
} from '../core/index.ts'
import { allotNumber } from './allot-number.ts'
import { branchesToIssue, issueCase, readCaseToIssue, type DecidedCase } from './decided-case.ts'
import { grantSingle } from './grant-single.ts'
import { happen } from './happen.ts'
import { findPartial } from './find-partial.ts'
import {
  insertSingle,
  livingOfCase,
  lockSingles,
  singlesById,
  updateSingle,
} from './singles/store.ts'
import { noteGrant } from './singles/note-grant.ts'
import { findLicence, type LicenceRecord } from './store.ts'

type Refusal = LicenceRefusal | AccessRefusal

/**
 * 制发: makes the comprehensive licence of a decided case, in the caller's one transaction: single
 * licences from the granted branches, number, immutable version, place in the status list, event,
 * audit record, and the case moved on. A case that builds on a licence makes its next version
 * under the same number (换发); a number is never used twice.
 */
export async function issueLicence(
  tx: Tx,
  context: Context,
  actor: Actor,
  caseId: string,
): Promise<Result<LicenceRecord, Refusal>> {
  const decided = await readCaseToIssue(tx, caseId)
  if (!decided) return refused({ code: 'LICENCES_CASE_NOT_FOUND', caseId })
  const { region, ownerId } = decided
  const allowed = allow(actor, 'licence.issue', { region, ownerId })
  if (!allowed.ok) return allowed
  if (decided.number !== null)
    return refused({ code: 'LICENCES_ALREADY_ISSUED', number: decided.number })
  const catalogue = await catalogueOf(context, decided.catalogueVersion)
  const { plan, order, industryName } = placeOf(catalogue, decided)
  const { existing, held } = await heldBy(tx, decided)
  const decision = decideIssue({
    plan,
    caseState: decided.state,
    holder: decided.holder,
    branches: branchesToIssue(catalogue, decided),
    holdings: held,
    existing: existing?.licence,
  })
  if (!decision.ok) return decision
  const number = existing
    ? granted(existing.licence.number)
    : await allotNumber(tx, context, plan, decided.industry)
  if (!number.ok) return number
  const singles = await writeSingles(tx, context, decided, decision.value, number.value)
  const proposed: Face = {
    region,
    number: number.value,
    version: (existing?.licence.face.version ?? 0) + 1,
    title: plan.certificate.name.zh,
    industry: { code: decided.industry, name: industryName },
    holder: decision.value.holder,
    items: faceItems(singles, order),
    outstanding: decision.value.outstanding,
    issuer: plan.certificate.issuerOnFace,
    madeOn: context.clock.today(),
  }
  const { kind, caseNo } = decided
  const on = proposed.madeOn
  const event = issueEvent({ plan, kind, existing: existing?.licence, proposed, caseNo, on })
  const made = await happen(tx, context, existing, event, { actor, ownerId, caseId })
  const moved = await issueCase(tx, context, actor, decided, number.value)
  invariant(moved.ok, 'a decided case can be issued')
  return granted(made)
}

function placeOf(
  catalogue: Catalogue,
  { region, industry }: DecidedCase,
): { plan: Plan; order: ItemId[]; industryName: string } {
  const found = catalogue.regions.get(region)
  const trade = found?.industries.get(industry)
  invariant(found && trade, `industry ${industry} is in the case's own catalogue`)
  const order = trade.rows.flatMap((row) => itemsOf(catalogue, row))
  return { plan: found.plan, order, industryName: trade.name }
}

/**
 * The holdings the case names, the licence that shows them, and whatever else that licence shows. The
 * rest of a partial licence being granted (二（六） 换发) finds that licence by holder and items; a void
 * licence is no longer built on: what is left of it gets a new number. A case that was reopened finds
 * the single licences that it made itself and that still live.
 */
async function heldBy(
  tx: Tx,
  decided: DecidedCase,
): Promise<{ existing: LicenceRecord | undefined; held: SingleLicence[] }> {
  const own = await livingOfCase(tx, decided.region, decided.id)
  const named = await lockSingles(tx, [...decided.holdings, ...own])
  const shownOn = named.find((single) => single.licence !== null)?.licence ?? null
  const number = shownOn ?? (await findPartial(tx, decided))
  const found = number === null ? undefined : await findLicence(tx, number, true)
  const ended = found?.licence.state === 'void' || found?.licence.state === 'recalled'
  if (!found || ended) return { existing: undefined, held: named }
  const ids = found.licence.face.items.map((item) => item.single)
  const shown = await singlesById(tx, ids)
  return {
    existing: found,
    held: [...named, ...shown.filter((s) => !named.some((n) => n.id === s.id))],
  }
}

async function writeSingles(
  tx: Tx,
  context: Context,
  decided: DecidedCase,
  decision: IssueDecision,
  licence: LicenceNumber,
): Promise<SingleLicence[]> {
  const confirmedAt = context.clock.now().toISOString()
  const today = context.clock.today()
  const fresh = decision.grants.map((grant) => ({
    single: { ...grantSingle(grant, decided, { confirmedAt, today }), licence },
    before: grant.replaces ?? null,
  }))
  const kept = decision.kept.map((single) => ({ ...single, licence }))
  for (const { single, before } of fresh) {
    await (before ? updateSingle(tx, single) : insertSingle(tx, single))
    await noteGrant(tx, context, decided, single, before)
  }
  for (const single of kept) await updateSingle(tx, single)
  return [...fresh.map(({ single }) => single), ...kept]
}
