import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, may, type Actor } from '../../../access/server/index.ts'
import type { Plan, RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { record } from '../../../records/server/index.ts'
import {
  decideLineEdit,
  linesOf,
  versionOf,
  type DepartmentChecklist,
  type EditLine,
} from '../../core/index.ts'
import { REFRESH_MANUALS } from '../manual/refresh.ts'
import type { SupervisionRefusal } from '../problems.ts'
import { insertEdit, listEdits } from './store.ts'

interface Place {
  readonly region: string
  readonly department: string
}

function planOf(context: Context, region: string): Plan | undefined {
  return currentCatalogue(context).regions.get(region as RegionCode)?.plan
}

/** A department's own lines with their history. */
export async function readDepartment(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: Place,
): Promise<Result<DepartmentChecklist, SupervisionRefusal>> {
  const allowed = allow(actor, 'checklist.read', at)
  if (!allowed.ok) return allowed
  const department = planOf(context, at.region)?.departments.find(({ id }) => id === at.department)
  if (!department) return refused({ code: 'ACCESS_NOT_FOUND' })
  const catalogue = currentCatalogue(context)
  const edits = (await listEdits(tx, at.region, at.department)).get(at.department) ?? []
  return granted({
    region: at.region,
    department: { id: department.id, name: department.name },
    version: versionOf(edits),
    mayEdit: may(actor, 'checklist.edit', at),
    items: department.items.map((id) => ({
      id,
      certificate: catalogue.items.get(id)?.certificate ?? id,
    })),
    lines: linesOf(catalogue, department, edits),
    subjects: catalogue.observations.flatMap(({ id, how, words }) =>
      how === 'onSite' && words ? [{ id, words }] : [],
    ),
    history: edits.toReversed(),
  })
}

/** One edit by the head: live at once for checks that are begun from now on, and in the manual. */
export async function editLine(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: Place,
  body: EditLine,
  seen: number,
): Promise<Result<DepartmentChecklist, SupervisionRefusal>> {
  const allowed = allow(actor, 'checklist.edit', at)
  if (!allowed.ok) return allowed
  const department = planOf(context, at.region)?.departments.find(({ id }) => id === at.department)
  if (!department) return refused({ code: 'ACCESS_NOT_FOUND' })
  const edits = (await listEdits(tx, at.region, at.department)).get(at.department) ?? []
  const words = body.words && {
    ...body.words,
    content: both(body.words.content),
    standard: both(body.words.standard),
  }
  const wish = { line: body.line, item: body.item, words }
  const made = decideLineEdit(currentCatalogue(context), department, edits, wish, seen)
  if (!made.ok) return made
  const { version, line } = made.value
  const edit = { version, line, item: body.item, words, reason: body.reason }
  const by = { by: actor.name, byId: actor.accountId, at: context.clock.now().toISOString() }
  if (!(await insertEdit(tx, { ...at, ...edit, ...by })))
    return refused({ code: 'SUPERVISION_CHECKLIST_CHANGED', current: version, by: '', at: '' })
  await record(tx, {
    actor,
    action: 'checklist.edited',
    region: at.region,
    object: { kind: 'checklist', id: at.department },
    detail: { version, line, item: body.item },
  })
  await context.jobs.enqueue(tx, { name: REFRESH_MANUALS, data: { region: at.region } })
  return readDepartment(tx, context, actor, at)
}

function both({ zh, en }: { readonly zh: string; readonly en: string }) {
  return { zh, en: en === '' ? zh : en }
}
