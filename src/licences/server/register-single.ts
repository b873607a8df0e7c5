import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import type {
  Catalogue,
  DepartmentId,
  IndustryCode,
  ItemId,
  RegionCode,
} from '../../catalogue/core/index.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { parseUscc } from '../../parties/core/index.ts'
import { record } from '../../records/server/index.ts'
import {
  itemsOf,
  type Holder,
  type LicenceRefusal,
  type SingleLicence,
  type SingleLicenceId,
} from '../core/index.ts'
import { insertSingleEvent } from './singles/history/store.ts'
import { findByNumber, insertSingle } from './singles/store.ts'

export interface RegisterCommand {
  readonly region: RegionCode
  readonly industry: IndustryCode
  readonly item: ItemId
  readonly holder: Holder
  readonly number: string
  readonly validFrom: PlainDate
  readonly validUntil: PlainDate | null
}

/** 存量登记: a department enters a single licence it granted before this platform, from its own books. */
export async function registerSingle(
  tx: Tx,
  context: Context,
  actor: Actor,
  command: RegisterCommand,
): Promise<Result<SingleLicence, LicenceRefusal | AccessRefusal>> {
  const { region, item, number, validFrom, validUntil } = command
  const place = granting(currentCatalogue(context), command)
  if (!place.ok) return place
  const allowed = allow(actor, 'single.register', { region, department: place.value.department })
  if (!allowed.ok) return allowed
  const uscc = parseUscc(command.holder.uscc)
  if (!uscc.ok) return refused({ code: 'LICENCES_USCC_WRONG', reason: uscc.refusal.message.zh })
  if (validUntil !== null && validUntil < validFrom)
    return refused({ code: 'LICENCES_VALIDITY_BACKWARDS', validFrom, validUntil })
  if (await findByNumber(tx, { region, item, number }))
    return refused({ code: 'LICENCES_SINGLE_NUMBER_TAKEN', number })
  const single: SingleLicence = {
    ...command,
    ...place.value,
    id: newId() as SingleLicenceId,
    holder: { ...command.holder, uscc: uscc.value },
    state: 'active',
    ended: null,
    source: 'registered',
    caseId: null,
    licence: null,
    confirmedAt: context.clock.now().toISOString(),
  }
  await insertSingle(tx, single, actor.accountId)
  await insertSingleEvent(tx, {
    before: null,
    after: single,
    doer: actor,
    effect: 'none',
    licence: null,
    act: {
      event: 'register',
      article: '存量登记（不是行政许可决定）',
      document: `${single.certificate} ${number}`,
      reason: '平台启用前已颁发，由作出许可的部门登记',
    },
    at: single.confirmedAt,
    on: context.clock.today(),
  })
  await record(tx, {
    actor,
    action: 'single.registered',
    region,
    object: { kind: 'single-licence', id: single.id },
    detail: { item, number },
  })
  return granted(single)
}

/** Certificate, authority and department of an item in this industry of this region. */
function granting(
  catalogue: Catalogue,
  { region, industry, item }: RegisterCommand,
): Result<{ certificate: string; authority: string; department: DepartmentId }, LicenceRefusal> {
  const found = catalogue.regions.get(region)
  const row = found?.industries
    .get(industry)
    ?.rows.some((r) => itemsOf(catalogue, r).includes(item))
  const department = found?.plan.departments.find((d) => d.items.includes(item))
  const known = catalogue.items.get(item)
  if (!row || !department || !known)
    return refused({ code: 'LICENCES_ITEM_NOT_IN_INDUSTRY', item, industry })
  const authority = known.authorities[region] ?? department.name
  return granted({ certificate: known.certificate, authority, department: department.id })
}
