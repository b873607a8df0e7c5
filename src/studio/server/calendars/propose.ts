import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import type { CalendarYear } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import type { CalendarsView, ProposalView, ProposeCalendar } from '../../core/index.ts'
import type { StudioRefusal } from '../problems.ts'
import { previewCalendar } from './preview.ts'
import {
  findProposal,
  insertProposal,
  listProposals,
  lockProposal,
  settleProposal,
  type Proposal,
} from './store.ts'

/** Puts a calendar without errors before a second person. */
export async function proposeCalendar(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: ProposeCalendar,
): Promise<Result<ProposalView, StudioRefusal>> {
  const { region, year, effectiveFrom } = wish
  const allowed = allow(actor, 'catalogue.edit', { region })
  if (!allowed.ok) return allowed
  const preview = await previewCalendar(tx, context, wish)
  if (!preview.ok) return preview
  const { calendar, findings } = preview.value
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length > 0) return refused({ code: 'STUDIO_CALENDAR_WRONG', findings: errors })
  const id = newId()
  const at = context.clock.now().toISOString()
  const { accountId: proposed_by, name: proposed_by_name } = actor
  const by = { proposed_by, proposed_by_name, proposed_at: at }
  const row = { region, id, year, calendar, effective_from: effectiveFrom, ...by }
  if (!(await insertProposal(tx, row))) return refused({ code: 'STUDIO_PROPOSAL_OPEN', year })
  await note(tx, actor, region, id, 'calendar.proposed', { year, version: calendar.version })
  return readBack(tx, context, actor, id)
}

/** The second person's word: approved by another than who proposed it, or rejected with the reason. */
export async function answerProposal(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  answer: { readonly state: 'approved' | 'rejected'; readonly reason: string },
): Promise<Result<ProposalView, StudioRefusal>> {
  const proposal = await lockProposal(tx, id)
  if (!proposal) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, state, proposed_by, proposed_by_name } = proposal
  const allowed = allow(actor, 'catalogue.edit', { region })
  if (!allowed.ok) return refused({ code: 'ACCESS_NOT_FOUND' })
  if (state !== 'open') {
    const by = proposal.answered_by_name ?? ''
    return refused({ code: 'STUDIO_PROPOSAL_ANSWERED', state, by })
  }
  const own = proposed_by === actor.accountId
  if (answer.state === 'approved' && own)
    return refused({ code: 'STUDIO_SECOND_PERSON_NEEDED', proposedBy: proposed_by_name })
  if (answer.state === 'rejected' && answer.reason === '')
    return refused({ code: 'STUDIO_REASON_NEEDED' })
  await settleProposal(tx, proposal, {
    state: answer.state,
    answered_by: actor.accountId,
    answered_by_name: actor.name,
    answered_at: context.clock.now().toISOString(),
    reason: answer.reason === '' ? null : answer.reason,
  })
  const { year } = proposal
  await note(tx, actor, region, id, `calendar.${answer.state}`, { year })
  return readBack(tx, context, actor, id)
}

async function readBack(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
): Promise<Result<ProposalView, StudioRefusal>> {
  const proposal = await findProposal(tx, id)
  if (!proposal) return refused({ code: 'ACCESS_NOT_FOUND' })
  return granted(present(context, actor, proposal))
}

/** The years in force, and what was proposed. */
export async function readCalendars(
  tx: Tx,
  context: Context,
  actor: Actor,
  region: string,
): Promise<CalendarsView> {
  const proposals = await listProposals(tx, region)
  return {
    years: [...currentCatalogue(context).calendar.values()].toSorted((a, b) => b.year - a.year),
    proposals: proposals.map((one) => present(context, actor, one)),
  }
}

function present(context: Context, actor: Actor, proposal: Proposal): ProposalView {
  const { id, year, calendar, state, reason, version } = proposal
  const served = currentCatalogue(context).calendar.get(year)
  return {
    id,
    year,
    calendar,
    state,
    reason,
    version,
    effectiveFrom: proposal.effective_from,
    proposedBy: proposal.proposed_by_name,
    proposedAt: proposal.proposed_at,
    mine: proposal.proposed_by === actor.accountId,
    answeredBy: proposal.answered_by_name,
    answeredAt: proposal.answered_at,
    inForce: state === 'approved' && served !== undefined && sameDays(served, calendar),
  }
}

function sameDays(one: CalendarYear, other: CalendarYear): boolean {
  const days = ({ weekdayOff, weekendWork, provisional }: CalendarYear) =>
    JSON.stringify([weekdayOff.map((d) => d.date), weekendWork.map((d) => d.date), provisional])
  return days(one) === days(other)
}

async function note(
  tx: Tx,
  { accountId, username }: Actor,
  region: string,
  id: string,
  action: string,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  const object = { kind: 'calendar', id }
  await writeRecord(tx, { actor: { accountId, username }, action, region, object, detail })
}
