import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { may, type Actor, type Target } from '../../../access/server/index.ts'
import type { Industry, ItemId, Plan } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { findLicence, singlesById } from '../../../licences/server/index.ts'
import {
  itemsAtFault,
  linesDue,
  openFaults,
  referralDue,
  type Check,
  type CheckSummary,
  type CheckView,
  type LineResult,
  type Signing,
  type TaskView,
} from '../../core/index.ts'
import { checklistFor } from '../checklist/compose.ts'
import { uncountedOf } from '../field/uncounted.ts'
import { tasksOf, type TaskRow } from '../tasks/store.ts'
import type { CheckRecord } from './store.ts'

/** What permission looks at in a check. */
export function targetOf({ region, departments, ownerId }: Check): Target {
  return { region, department: departments, ownerId }
}

function placeOf(context: Context, { region, industry }: Pick<Check, 'region' | 'industry'>) {
  const found = currentCatalogue(context).regions.get(region)
  const plan: Plan | undefined = found?.plan
  const trade: Industry | undefined = found?.industries.get(industry)
  const named = (id: string) => ({
    id,
    name: plan?.departments.find((one) => one.id === id)?.name ?? id,
  })
  const name = { zh: trade?.name ?? industry, en: trade?.nameEn ?? industry }
  return { plan, named, industry: { code: industry, name } }
}

/** A check as a line of a list. */
export async function summaryOf(
  tx: Tx,
  context: Context,
  { check, dueOn }: CheckRecord,
): Promise<CheckSummary> {
  const { named, industry } = placeOf(context, check)
  const holder = (await findLicence(tx, check.number))?.licence.face.holder
  const { at } = check
  const open = at.state !== 'closed' && at.state !== 'cancelled'
  return {
    id: check.id,
    region: check.region,
    number: check.number,
    holder: holder?.name ?? '',
    address: holder?.address ?? '',
    industry,
    cause: check.cause,
    state: at.state,
    outcome: at.state === 'closed' ? at.outcome : null,
    dueOn,
    overdue: open && dueOn < context.clock.today(),
    referral: referralDue(check, context.clock.today()),
    departments: check.departments.map(named),
  }
}

/** A check with everything that may be seen of it, and what this actor may do now. */
export async function viewOf(
  tx: Tx,
  context: Context,
  actor: Actor,
  record: CheckRecord,
): Promise<CheckView> {
  const { check, version } = record
  const { named } = placeOf(context, check)
  const face = (await findLicence(tx, check.number))?.licence.face
  const items = face?.items ?? []
  const lines =
    check.checklist === null
      ? await checklistFor(
          tx,
          context,
          check.region,
          items.map(({ item }) => item),
        )
      : check.lines
  const singles = await singlesById(
    tx,
    items.map(({ single }) => single),
  )
  const { at } = check
  const tasks = await tasksOf(tx, check.region, check.number)
  return {
    ...(await summaryOf(tx, context, record)),
    version,
    causeId: check.causeId,
    reason: check.reason,
    closedOn: at.state === 'closed' || at.state === 'cancelled' ? at.on : null,
    closing: at.state === 'closed' ? at.words : at.state === 'cancelled' ? at.reason : '',
    checklist: check.checklist,
    lines: [...lines],
    due: at.state === 'closed' ? [] : linesDue({ ...check, lines }).map(({ key }) => key),
    faults: openFaults(check).map(copyOf),
    referTo: departmentsOf(singles, itemsAtFault(check)).map(named),
    rounds: check.rounds.map(({ round, results, signing }) => {
      return { round, results: results.map(copyOf), signing: signing ? copySigning(signing) : null }
    }),
    visits: check.visits.map(({ officers, ...visit }) => ({
      ...visit,
      officers: officers.map(({ name, certificateNo, department }) => {
        return { name, certificateNo, department: named(department).name }
      }),
    })),
    handled: (check.handled ?? []).map(({ department, from, ...rest }) => {
      return { ...rest, department: named(department), source: from?.system ?? null }
    }),
    ready: at.state === 'rectification' ? at.ready : null,
    uncounted: may(actor, 'check.answer', targetOf(check)) ? [] : await uncountedOf(tx, check),
    items: singles.map(({ item, certificate, department, number, state }) => {
      return { id: item, certificate, department: named(department), number, state }
    }),
    tasks: tasks.map((task) => viewTask(context, task)),
    allowed: allowedNow(actor, check),
  }
}

function copyOf({ items, photos, ...rest }: LineResult) {
  return { ...rest, items: [...items], photos: [...photos] }
}

function departmentsOf(
  singles: readonly { readonly item: string; readonly department: string }[],
  items: readonly string[],
): string[] {
  const at = singles.filter(({ item }) => items.includes(item))
  return [...new Set(at.map(({ department }) => department))]
}

function copySigning({ signatures, ...rest }: Signing) {
  return { ...rest, signatures: [...signatures] }
}

function allowedNow(actor: Actor, check: Check): CheckView['allowed'] {
  const target = targetOf(check)
  const { state } = check.at
  const referred = check.at.state === 'closed' && check.at.outcome === 'referred'
  const officer = may(actor, 'check.record', target)
  const lead = may(actor, 'check.open', target)
  const commands: [CheckView['allowed'][number], boolean][] = [
    ['begin', officer && (state === 'planned' || state === 'rectification')],
    ['record', officer && state === 'begun'],
    ['refer', (officer || lead) && state === 'rectification'],
    ['handle', referred && may(actor, 'check.handle', target)],
    ['cancel', lead && state === 'planned'],
    ['ready', may(actor, 'check.answer', target) && state === 'rectification'],
  ]
  return commands.filter(([, yes]) => yes).map(([name]) => name)
}

/** One thing owed, as people see it. */
export function viewTask(context: Context, task: TaskRow): TaskView {
  const catalogue = currentCatalogue(context)
  const { plan } =
    [...catalogue.regions.values()].find((one) => one.plan.region === task.region) ?? {}
  const department = plan?.departments.find(({ id }) => id === task.department)
  return {
    caseId: task.case_id,
    caseNo: task.case_no,
    kind: task.kind,
    item: task.item,
    certificate: catalogue.items.get(task.item as ItemId)?.certificate ?? '',
    department: { id: task.department, name: department?.name ?? task.department },
    dueOn: task.due_on,
    overdue: task.due_on < context.clock.today(),
    state: task.state,
    number: task.number,
  }
}
