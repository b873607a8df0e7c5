import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import { record } from '../../../records/server/index.ts'
import { parseRange, serialAt, type LicenceRefusal } from '../../core/index.ts'
import {
  alarmBelow,
  batchesOf,
  blankLeft,
  findSheet,
  insertBatch,
  lockSheet,
  moveSheet,
  setAlarm,
  takenSerials,
  type BatchCount,
} from './store.ts'

type Refusal = LicenceRefusal | AccessRefusal

export interface Stock {
  readonly left: number
  readonly below: number
  /** Fewer blank sheets are left than the lead authority wants to have. */
  readonly alarm: boolean
  readonly batches: readonly BatchCount[]
}

/** 空白证件台账 of a region (annex 2, 5.4: 从出厂到发证机关的全流程可追溯). */
export async function stockOf(
  tx: Tx,
  actor: Actor,
  region: string,
): Promise<Result<Stock, Refusal>> {
  const allowed = allow(actor, 'stock.manage', { region })
  if (!allowed.ok) return allowed
  const [left, below] = [await blankLeft(tx, region), await alarmBelow(tx, region)]
  return granted({ left, below, alarm: left < below, batches: await batchesOf(tx, region) })
}

/** 入库: a batch from the printing house, by its first and last serial. */
export async function receiveBatch(
  tx: Tx,
  context: Context,
  actor: Actor,
  delivery: {
    readonly region: string
    readonly receivedOn: PlainDate
    readonly printer: string
    readonly note: string
    readonly first: string
    readonly last: string
    readonly rfid: boolean
  },
): Promise<Result<Stock, Refusal>> {
  const { region } = delivery
  const allowed = allow(actor, 'stock.manage', { region })
  if (!allowed.ok) return allowed
  const range = parseRange(delivery.first, delivery.last)
  if (!range.ok) return range
  const { first, last } = range.value
  const serials = Array.from({ length: last - first + 1 }, (_, i) =>
    serialAt(range.value, first + i),
  )
  const taken = await takenSerials(tx, region, serials)
  if (taken.length > 0) return refused({ code: 'LICENCES_STOCK_SERIALS_TAKEN', serials: taken })
  const { printer, note, rfid } = delivery
  const id = newId()
  await insertBatch(tx, {
    region,
    id,
    printer,
    note,
    rfid,
    ...range.value,
    received_on: delivery.receivedOn,
    received_by: actor.accountId,
    received_by_name: actor.name,
    at: context.clock.now().toISOString(),
  })
  const detail = { first: delivery.first, last: delivery.last }
  const object = { kind: 'blank-batch', id }
  await record(tx, { actor, action: 'stock.received', region, object, detail })
  return stockOf(tx, actor, region)
}

export type SheetCommand =
  | { readonly kind: 'spoiled' | 'destroyed'; readonly reason: string }
  | { readonly kind: 'rfid'; readonly rfid: string }

/** A blank sheet is spoiled before it was printed on, destroyed, or its chip is read. */
export async function noteSheet(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly region: string; readonly serial: string },
  command: SheetCommand,
): Promise<Result<Stock, Refusal>> {
  const { region, serial } = of
  const allowed = allow(actor, 'stock.manage', { region })
  if (!allowed.ok) return allowed
  const sheet = await lockSheet(tx, region, serial)
  if (!sheet) return refused({ code: 'LICENCES_PAPER_NOT_FOUND', serial })
  const from = { spoiled: ['blank'], destroyed: ['blank', 'spoiled'], rfid: ['blank', 'printed'] }
  if (!from[command.kind].includes(sheet.state))
    return refused({ code: 'LICENCES_PAPER_NOT_IN_THIS_STATE', serial, state: sheet.state })
  if (command.kind === 'rfid') {
    const other = await findSheet(tx, region, command.rfid)
    if (other && other.serial !== serial)
      return refused({ code: 'LICENCES_RFID_TAKEN', rfid: command.rfid, serial: other.serial })
  }
  const set = command.kind === 'rfid' ? { rfid: command.rfid } : { state: command.kind }
  await moveSheet(tx, sheet, set, {
    at: context.clock.now().toISOString(),
    actor_id: actor.accountId,
    actor_name: actor.name,
    kind: command.kind,
    reason: command.kind === 'rfid' ? command.rfid : command.reason,
    number: null,
    version: null,
    copy: null,
  })
  const object = { kind: 'blank-sheet', id: serial }
  await record(tx, { actor, action: `stock.${command.kind}`, region, object })
  return stockOf(tx, actor, region)
}

/** Below how many blank sheets this authority wants to be told. */
export async function setStockAlarm(
  tx: Tx,
  actor: Actor,
  region: string,
  below: number,
): Promise<Result<Stock, Refusal>> {
  const allowed = allow(actor, 'stock.manage', { region })
  if (!allowed.ok) return allowed
  await setAlarm(tx, region, below)
  const object = { kind: 'stock-alarm', id: region }
  await record(tx, { actor, action: 'stock.alarm-set', region, object, detail: { below } })
  return stockOf(tx, actor, region)
}
