import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import {
  reminderDue,
  renewalWindow,
  type LetterView,
  type Reminder,
  type RenewalWindow,
  type SingleLicence,
} from '../../core/index.ts'
import { insertLetters } from '../letters/store.ts'
import { singlesById } from '../singles/store.ts'
import { findLicence } from '../store.ts'
import { noteReminder } from './store.ts'

/** Reminds the holder when a mark has come; each mark once for every end of validity. */
export async function remind(tx: Tx, context: Context, id: string): Promise<Reminder | null> {
  const [single] = await singlesById(tx, [id])
  if (!single || single.state === 'ended') return null
  const { items, calendar } = currentCatalogue(context)
  const item = items.get(single.item)
  const window = item ? renewalWindow(item, single.validUntil, calendar) : null
  const mark = window && reminderDue(window, context.clock.today())
  if (!window || !mark) return null
  const { region } = single
  const at = context.clock.now().toISOString()
  const of = { region, singleId: single.id, validUntil: window.expires, mark, at }
  if (!(await noteReminder(tx, of))) return null
  const found = single.licence === null ? undefined : await findLicence(tx, single.licence)
  const ownerId = found?.ownerId ?? ''
  const letters = [letterOf(single, window, mark)]
  const number = single.licence
  await insertLetters(tx, { region, at, ownerId, number, singleId: single.id }, letters)
  await context.events.publish(tx, {
    kind: 'licences.renewal-due',
    region,
    ownerId,
    number,
    mark,
    singleId: single.id,
    closes: window.closes,
    expires: window.expires,
    letters,
  })
  return mark
}

function letterOf(single: SingleLicence, window: RenewalWindow, mark: Reminder): LetterView {
  const { certificate, number, holder } = single
  const { opens, closes, expires, basis, note } = window
  const late = mark === 'late'
  const zh = late
    ? `延续申请期已于 ${closes} 截止，仍可提出申请，但逾期未决定的不再视为准予延续；有效期 ${expires} 届满未延续即失效。`
    : `可自 ${opens} 起申请延续，最迟 ${closes} 提出；在此之前提出、行政机关在 ${expires} 前未作决定的，视为准予延续。`
  const en = late
    ? `The last day to ask was ${closes}. You may still ask, but silence no longer renews; without a renewal it lapses after ${expires}.`
    : `You may ask for renewal from ${opens}, by ${closes} at the latest. Asked for in time, it is renewed by law if nobody decides before ${expires}.`
  return {
    to: 'holder',
    department: null,
    title: { zh: `《${certificate}》延续提醒`, en: `Renewal of ${certificate}` },
    text: {
      zh: `${holder.name}：《${certificate}》${number} 有效期至 ${expires}。${zh}依据：${basis}。${note ?? ''}`,
      en: `${holder.name}: ${certificate} ${number} is valid until ${expires}. ${en} Basis: ${basis}.`,
    },
  }
}
