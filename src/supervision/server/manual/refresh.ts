import type { Context, PublishedEvent } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Bilingual } from '#kernel/bilingual.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import {
  findLicence,
  listHolderAccounts,
  type VersionMade,
} from '../../../licences/server/index.ts'
import { tellHolder } from '../tell.ts'
import { manualOf } from './manual.ts'
import { hasVersion, keepVersion } from './store.ts'

export const REFRESH_MANUALS = 'supervision.refresh-manuals'
const PAGE = 500

const TITLE: Bilingual = { zh: '请阅读确认合规手册', en: 'Please read and confirm your manual' }
const NEW: Bilingual = {
  zh: '您所在行业的合规手册有了新版本。请在证照页打开“合规手册”，阅读后确认。',
  en: 'The compliance manual of your trade has a new version. Open it from your licence, read it and confirm.',
}
const FIRST: Bilingual = {
  zh: '您的证照已颁发。请在证照页打开“合规手册”，了解经营中要做到的、检查时看什么，阅读后确认。',
  en: 'Your licence is issued. Open the compliance manual from your licence: what to keep to, and what officers look at. Then confirm it.',
}

/**
 * Keeps every manual whose words are new, and asks the holders of that trade to read it again. The version is a
 * row, so that each is told once, however often and on however many nodes this runs. Answers with how many
 * manuals were new.
 */
export async function refreshManuals(tx: Tx, context: Context, only?: string): Promise<number> {
  let fresh = 0
  const at = context.clock.now().toISOString()
  for (const { plan, industries } of currentCatalogue(context).regions.values()) {
    if (only !== undefined && plan.region !== only) continue
    for (const industry of industries.values()) {
      const { hash, manual } = await manualOf(tx, context, plan, industry)
      const place = { region: plan.region, industry: industry.code }
      const known = await hasVersion(tx, place.region, place.industry)
      if (!(await keepVersion(tx, { ...place, hash, manual, at }))) continue
      fresh++
      if (known) await askAgain(tx, context, place)
    }
  }
  return fresh
}

async function askAgain(
  tx: Tx,
  context: Context,
  place: { readonly region: string; readonly industry: string },
): Promise<void> {
  for (let after: string | undefined; ;) {
    const page = await listHolderAccounts(tx, { ...place, after, limit: PAGE })
    for (const holder of page) await tellHolder(tx, context, holder, TITLE, NEW)
    after = page.at(-1)?.number
    if (page.length < PAGE) return
  }
}

/** A licence newly issued: its holder is given the manual. */
export async function welcome(tx: Tx, event: PublishedEvent, context: Context): Promise<void> {
  const { face, region } = event as VersionMade & PublishedEvent
  if (face.version !== 1) return
  const found = await findLicence(tx, face.number)
  if (!found || found.importedFrom !== null) return
  const holder = { region, number: face.number, ownerId: found.ownerId }
  await tellHolder(tx, context, holder, TITLE, FIRST)
}
