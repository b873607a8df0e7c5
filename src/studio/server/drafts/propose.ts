import { granted, refused, type Result } from '#kernel/result.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import { currentCatalogue, filesInForce, unfitLaw } from '../../../catalogue/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import type { DraftsView, DraftView, ProposeDraft } from '../../core/index.ts'
import type { StudioRefusal } from '../problems.ts'
import { examineDraft, ownFiles } from './examine.ts'
import { insertDraft, listDrafts, lockDraft, settleDraft, type Draft } from './store.ts'

/** Puts a draft without errors before a second person; from its day, never backwards. */
export async function proposeDraft(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: ProposeDraft,
): Promise<Result<DraftView, StudioRefusal>> {
  const { region, files, reason, effectiveFrom } = wish
  const allowed = allow(actor, 'catalogue.edit', { region })
  if (!allowed.ok) return allowed
  const today = context.clock.today()
  if (effectiveFrom < today) return refused({ code: 'STUDIO_DAY_PAST', today })
  const sound = soundDraft(context, wish)
  if (!sound.ok) return sound
  const row: Parameters<typeof insertDraft>[1] = {
    region,
    id: newId(),
    files,
    reason,
    effective_from: effectiveFrom,
    base_version: currentCatalogue(context).version,
    proposed_by: actor.accountId,
    proposed_by_name: actor.name,
    proposed_at: context.clock.now().toISOString(),
  }
  if (!(await insertDraft(tx, row))) return refused({ code: 'STUDIO_DRAFT_OPEN', region })
  await note(tx, actor, row, 'law.proposed', { effectiveFrom })
  return readBack(tx, context, actor, row.id)
}

/** The whole law with the draft on top is one that would be served. */
function soundDraft(
  context: Context,
  { region, files }: Pick<ProposeDraft, 'region' | 'files'>,
): Result<true, StudioRefusal> {
  const examined = examineDraft(context, region, files)
  if (!examined.ok) return examined
  const findings = examined.value.findings.filter(({ level }) => level === 'error')
  if (findings.length > 0) return refused({ code: 'STUDIO_DRAFT_WRONG', findings })
  return granted(true)
}

/** 回退: a new draft that puts the files back as they stood before this one was approved. */
export async function revertDraft(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  wish: { readonly reason: string; readonly effectiveFrom: PlainDate },
): Promise<Result<DraftView, StudioRefusal>> {
  const draft = await visibleDraft(tx, actor, id)
  if (!draft.ok) return draft
  const { replaced, state } = draft.value
  const region = draft.value.region as ProposeDraft['region']
  if (replaced === null) return refused({ code: 'STUDIO_DRAFT_ANSWERED', state, by: '' })
  return proposeDraft(tx, context, actor, { region, files: replaced, ...wish })
}

/** The second person's word. The draft is checked again: the law may have moved on under it. */
export async function answerDraft(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  given: { readonly state: 'approved' | 'rejected'; readonly reason: string },
): Promise<Result<DraftView, StudioRefusal>> {
  const found = await visibleDraft(tx, actor, id)
  if (!found.ok) return found
  const draft = found.value
  const { region, files } = { ...draft, region: draft.region as ProposeDraft['region'] }
  if (draft.state !== 'open') {
    const by = draft.answered_by_name ?? ''
    return refused({ code: 'STUDIO_DRAFT_ANSWERED', state: draft.state, by })
  }
  const approved = given.state === 'approved'
  if (approved && draft.proposed_by === actor.accountId)
    return refused({ code: 'STUDIO_SECOND_PERSON_NEEDED', proposedBy: draft.proposed_by_name })
  if (!approved && given.reason === '') return refused({ code: 'STUDIO_REASON_NEEDED' })
  const sound = approved ? soundDraft(context, { region, files }) : granted(true as const)
  if (!sound.ok) return sound
  const now = filesInForce(context)
  const replaced = Object.fromEntries(Object.keys(files).map((name) => [name, now.get(name) ?? '']))
  await settleDraft(tx, draft, {
    state: given.state,
    answered_by: actor.accountId,
    answered_by_name: actor.name,
    answered_at: context.clock.now().toISOString(),
    answer: given.reason === '' ? null : given.reason,
    replaced: approved ? replaced : null,
  })
  await note(tx, actor, draft, `law.${given.state}`, { effectiveFrom: draft.effective_from })
  return readBack(tx, context, actor, id)
}

async function visibleDraft(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<Draft, StudioRefusal>> {
  const draft = await lockDraft(tx, id)
  const seen = draft && allow(actor, 'catalogue.edit', { region: draft.region }).ok
  return seen ? granted(draft) : refused({ code: 'ACCESS_NOT_FOUND' })
}

async function readBack(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
): Promise<Result<DraftView, StudioRefusal>> {
  const draft = await visibleDraft(tx, actor, id)
  return draft.ok ? granted(present(context, actor, draft.value)) : draft
}

/** The region's own files in force, and what was proposed for them. */
export async function readDrafts(
  tx: Tx,
  context: Context,
  actor: Actor,
  region: string,
): Promise<DraftsView> {
  const drafts = await listDrafts(tx, region)
  return {
    files: ownFiles(context, region),
    drafts: drafts.map((draft) => present(context, actor, draft)),
    unfit: [...unfitLaw(context)],
  }
}

function present(context: Context, actor: Actor, draft: Draft): DraftView {
  const { id, files, reason, state, answer, version } = draft
  return {
    id,
    files: Object.keys(files),
    reason,
    state,
    answer,
    version,
    effectiveFrom: draft.effective_from,
    proposedBy: draft.proposed_by_name,
    proposedAt: draft.proposed_at,
    mine: draft.proposed_by === actor.accountId,
    answeredBy: draft.answered_by_name,
    answeredAt: draft.answered_at,
    inForce: state === 'approved' && draft.effective_from <= context.clock.today(),
  }
}

async function note(
  tx: Tx,
  { accountId, username }: Actor,
  { region, id }: Pick<Draft, 'region' | 'id'>,
  action: string,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  const object = { kind: 'law-draft', id }
  await writeRecord(tx, { actor: { accountId, username }, action, region, object, detail })
}
