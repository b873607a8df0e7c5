import { invariant } from '#kernel/invariant.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import {
  faceItems,
  itemsOf,
  type Act,
  type Face,
  type ImportLine,
  type LicenceNumber,
  type SingleLicence,
  type SingleLicenceId,
} from '../../core/index.ts'
import type { Doer } from '../doer.ts'
import { happen } from '../happen.ts'
import { planOf } from '../life/plan-event.ts'
import { insertGap, raiseSerial } from '../numbers/store.ts'
import { insertSingleEvent } from '../singles/history/store.ts'
import { insertSingle } from '../singles/store.ts'
import type { ImportedFrom } from '../tables.ts'

export interface Entering {
  readonly region: RegionCode
  readonly doer: NonNullable<Doer>
  readonly from: Omit<ImportedFrom, 'line'>
}

/** Enters one single licence from a file, marked with its file and line. */
export async function enterSingle(
  tx: Tx,
  context: Context,
  { region, doer, from }: Entering,
  line: ImportLine & { readonly at: number },
): Promise<SingleLicence> {
  const { industry, item, certificate, authority, department } = line
  const { number, holder, validFrom, validUntil, licence, at } = line
  const confirmedAt = context.clock.now().toISOString()
  const single: SingleLicence = {
    region,
    item,
    certificate,
    authority,
    department,
    industry,
    holder,
    number,
    validFrom,
    validUntil,
    state: 'active',
    ended: null,
    source: 'imported',
    caseId: null,
    id: newId() as SingleLicenceId,
    licence: licence?.number ?? null,
    confirmedAt,
  }
  await insertSingle(tx, single, doer.accountId, { ...from, line: at })
  await insertSingleEvent(tx, {
    before: null,
    after: single,
    doer,
    effect: 'none',
    licence: single.licence,
    act: actOf(from, at),
    at: confirmedAt,
    on: context.clock.today(),
  })
  return single
}

/**
 * Enters a comprehensive licence that was issued before this platform, under its own number. Serials
 * between the last one here and this one were given elsewhere: the gap is written down with its reason.
 */
export async function enterLicence(
  tx: Tx,
  context: Context,
  entering: Entering,
  lines: readonly (ImportLine & { readonly at: number })[],
): Promise<SingleLicence[]> {
  const { region, doer, from } = entering
  const [head] = lines
  invariant(head?.licence, 'the lines name a comprehensive licence')
  const { number, madeOn } = head.licence
  await takeNumber(tx, context, entering, head.industry, number)
  const singles: SingleLicence[] = []
  for (const line of lines) singles.push(await enterSingle(tx, context, entering, line))
  const plan = planOf(context, region)
  const catalogue = currentCatalogue(context)
  const trade = catalogue.regions.get(region)?.industries.get(head.industry)
  invariant(trade, 'the line was read by this directory')
  const order = trade.rows.flatMap((row) => itemsOf(catalogue, row))
  const face: Face = {
    region,
    number,
    version: 1,
    madeOn,
    holder: head.holder,
    outstanding: [],
    title: plan.certificate.name.zh,
    industry: {
      code: head.industry,
      name: trade.name,
    },
    items: faceItems(singles, order),
    issuer: plan.certificate.issuerOnFace,
  }
  const act = actOf(from, head.at)
  const by = { actor: doer, ownerId: '', caseId: null, importedFrom: { ...from, line: head.at } }
  await happen(tx, context, undefined, { kind: 'issued', on: madeOn, face, act }, by)
  return singles
}

function actOf({ file }: Omit<ImportedFrom, 'line'>, line: number): Act & { event: 'import' } {
  return {
    event: 'import',
    article: '存量证照数据导入（不是行政许可决定）',
    document: `${file} 第 ${line} 行`,
    reason: '平台启用前已颁发',
  }
}

async function takeNumber(
  tx: Tx,
  context: Context,
  { region, doer, from }: Entering,
  industry: string,
  number: LicenceNumber,
): Promise<void> {
  const serial = Number(number.slice(10, 15))
  const last = await raiseSerial(tx, region, industry, serial)
  if (serial <= last + 1) return
  await insertGap(tx, {
    region,
    industry,
    first: last + 1,
    last: serial - 1,
    reason: `存量导入 ${from.file}：${number} 之前的编号在平台启用前颁发或者留空`,
    at: context.clock.now().toISOString(),
    actor_id: doer.accountId,
    actor_name: doer.name,
  })
}
