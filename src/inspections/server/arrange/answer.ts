import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import { catalogueOf } from '../../../catalogue/server/index.ts'
import {
  decideAnswer,
  decideReady,
  openItems,
  proposeSlots,
  type GiveAnswer,
  type VisitOfCase,
} from '../../core/index.ts'
import { listEntries } from '../entries/store.ts'
import { appointmentFacts } from '../facts.ts'
import { listFilesOfVisit } from '../files/store.ts'
import { lockVisitFor } from '../read-visit.ts'
import type { InspectionsRefusal } from '../refusal.ts'
import { touchVisit, updateVisit } from '../store.ts'
import { writeAtDesk } from './desk-entry.ts'

/** 整改情况: what the owner did about one fault, with photos that are already here. */
export async function giveAnswer(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  { line, words, photos }: GiveAnswer,
): Promise<Result<VisitOfCase, InspectionsRefusal>> {
  const found = await lockVisitFor(tx, actor, 'visit.answer', id)
  if (!found.ok) return found
  const { visit, record } = found.value
  const allowed = decideAnswer(visit, openItems(record), line)
  if (!allowed.ok) return allowed
  const there = new Set((await listFilesOfVisit(tx, visit)).map(({ sha256 }) => sha256))
  const files = photos.filter((photo) => !there.has(photo))
  if (files.length > 0) return refused({ code: 'INSPECTIONS_FILES_NOT_SENT', files })
  const at = context.clock.now().toISOString()
  const head = { visit: visit.id, round: visit.rounds, at }
  await writeAtDesk(tx, context, actor, visit, { kind: 'answer', ...head, line, words, photos })
  return granted({ visit: await touchVisit(tx, visit, at), record })
}

/** 申请复审: everything is put right; times for the re-inspection are proposed at once. */
export async function askReinspection(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
): Promise<Result<VisitOfCase, InspectionsRefusal>> {
  const found = await lockVisitFor(tx, actor, 'visit.answer', id)
  if (!found.ok) return found
  const { visit, record } = found.value
  const allowed = decideReady(visit, openItems(record), await listEntries(tx, visit))
  if (!allowed.ok) return allowed
  const at = context.clock.now().toISOString()
  const head = { visit: visit.id, round: visit.rounds, at }
  await writeAtDesk(tx, context, actor, visit, { kind: 'ready', ...head })
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const facts = appointmentFacts(context, catalogue, found.value)
  const { today: on, answerBy } = facts
  const proposed = { state: 'proposed', slots: proposeSlots(facts), on, answerBy } as const
  const appointment = visit.appointment ?? proposed
  const after = { ...visit, appointment, version: visit.version + 1 }
  await updateVisit(tx, after, at)
  return granted({ visit: after, record })
}
