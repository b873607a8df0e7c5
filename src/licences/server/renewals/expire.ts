import type { PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { branchesOf, isOpen, type CaseRecord } from '../../../cases/core/index.ts'
import { casesBuiltOn } from '../../../cases/server/index.ts'
import {
  decideExpiry,
  renewalWindow,
  type OpenRenewal,
  type SingleCommand,
  type SingleLicence,
} from '../../core/index.ts'
import { planSingleEvent, lockSingle, type Words } from '../life/plan-event.ts'
import { doEvent } from '../life/do-event.ts'

export type Expired = 'lapsed' | 'renewed' | 'held' | 'nothing'

/** Branch states in which the authority, and nobody else, has the next step. */
const AUTHORITY = new Set(['waiting', 'inReview', 'inspection'])

/** How a renewal stands that names this single licence; `granted`: decided and not yet on the licence. */
function standingOf(single: SingleLicence, record: CaseRecord): OpenRenewal | 'granted' | null {
  const { at } = record.file
  const branch = branchesOf(record.file).get(single.item)
  if (branch?.at.state === 'granted') return 'granted'
  if (branch && !isOpen(branch)) return null
  const askedOn = 'submittedOn' in at ? at.submittedOn : null
  if (askedOn === null || record.caseNo === null) return null
  const theirs = branch ? AUTHORITY.has(branch.at.state) : at.state !== 'correctionAsked'
  return { caseNo: record.caseNo, askedOn, waitsFor: theirs ? 'authority' : 'applicant' }
}

/**
 * The day after the last one, in one transaction: a single licence lapses (失效), is renewed by the
 * authority's silence (行政许可法 art 50), or is held until a late renewal is decided; and the
 * comprehensive licence follows by the plan. Running twice changes nothing.
 */
export async function expire(tx: Tx, context: Context, id: string): Promise<Expired> {
  const found = await lockSingle(tx, id)
  const today = context.clock.today()
  const { single } = found ?? {}
  const end = single?.validUntil
  if (!found || !single || single.state === 'ended' || !end || end >= today) return 'nothing'
  const { items, calendar } = currentCatalogue(context)
  const item = items.get(single.item)
  const window = item && renewalWindow(item, end, calendar)
  if (!item || !window) return 'nothing'
  const asked = (await casesBuiltOn(tx, single.region, [single.id]))
    .filter(({ kind }) => kind === 'renew')
    .map((record) => standingOf(single, record))
  if (asked.includes('granted')) return 'nothing'
  const open = asked.find((one): one is OpenRenewal => one !== null && one !== 'granted') ?? null
  const expiry = decideExpiry({ ...single, validUntil: end }, item, window, open)
  // what is on hold stays so until its renewal is decided
  const held = open !== null && single.state === 'suspended'
  if (held) return 'nothing'
  const act = (command: SingleCommand, words: Words) => carryOut(tx, context, found, command, words)
  const document = open ? `办件 ${open.caseNo}` : `${single.certificate} ${single.number}`
  switch (expiry.kind) {
    case 'renewed-by-silence': {
      const { validFrom, validUntil } = expiry
      const reason = `有效期届满（${end}）前未作出是否准予延续的决定，视为准予延续`
      await act({ event: 'renew', to: { validFrom, validUntil } }, { reason, document })
      await tellSilence(tx, context, single, open, { validFrom, validUntil })
      return 'renewed'
    }
    case 'wait': {
      const reason = `有效期届满（${end}），延续申请尚未决定，决定前暂停`
      await act({ event: 'suspend' }, { reason, document, article: window.basis })
      return 'held'
    }
    case 'lapse':
      await act({ event: 'lapse' }, { reason: `有效期届满（${end}）未延续`, document })
      return 'lapsed'
  }
}

async function carryOut(
  tx: Tx,
  context: Context,
  found: NonNullable<Awaited<ReturnType<typeof lockSingle>>>,
  command: SingleCommand,
  words: Words,
): Promise<void> {
  const planned = await planSingleEvent(tx, context, found, command, words)
  if (!planned.ok) throw new Error(`${found.single.id}: ${planned.refusal.code}`)
  await doEvent(tx, context, null, planned.value)
}

/** Cases, whose branch is now without an object, and whoever writes letters hear of it. */
async function tellSilence(
  tx: Tx,
  context: Context,
  single: SingleLicence,
  open: OpenRenewal | null,
  renewed: { readonly validFrom: PlainDate; readonly validUntil: PlainDate },
): Promise<void> {
  const { region, id: singleId, item, department, number } = single
  const caseNo = open?.caseNo ?? null
  const kind = 'licences.renewed-by-silence'
  const event = { kind, region, singleId, item, department, number, caseNo, ...renewed }
  await context.events.publish(tx, event)
}
