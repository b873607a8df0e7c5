import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Catalogue, ItemId, RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import type { CaseId } from '../../../cases/core/index.ts'
import { listAnswers } from '../../../cases/server/index.ts'
import { decide } from '../../../guidance/core/index.ts'
import {
  diffVersions,
  impactBetween,
  type DraftPreview,
  type ImpactView,
  type PreviewDraft,
} from '../../core/index.ts'
import type { StudioRefusal } from '../problems.ts'
import { examineDraft } from './examine.ts'

/** So many past cases are looked at, the newest first, and so many of those that move are listed. */
const LOOKED = 20_000
const LISTED = 20
const BATCH = 1000

/** What a draft says, what is wrong with it, what it changes in words, and for past cases. Writes nothing. */
export async function previewDraft(
  tx: Tx,
  context: Context,
  { region, files, trial }: PreviewDraft,
): Promise<Result<DraftPreview, StudioRefusal>> {
  const examined = examineDraft(context, region, files)
  if (!examined.ok) return examined
  const { catalogue, findings, examples } = examined.value
  const told = { findings: [...findings], examples }
  if (!catalogue) return granted({ ...told, changes: [], impact: null, trial: null })
  const older = currentCatalogue(context)
  const changes = diffVersions(older, catalogue, region).map(({ text, industries }) => {
    return { text, industries: [...industries] }
  })
  const impact = await impactOf(tx, context, older, catalogue, region)
  const tried = trial ? tryOut(context, [older, catalogue], region, trial) : null
  return granted({ ...told, changes, impact, trial: tried })
}

/** “312 of 4,100 would need one more item”: from the answers that the cases recorded. */
async function impactOf(
  tx: Tx,
  context: Context,
  older: Catalogue,
  newer: Catalogue,
  region: RegionCode,
): Promise<ImpactView> {
  const moved = impactBetween(older, newer, region, context.clock.today())
  const found: ImpactView = {
    looked: 0,
    more: false,
    moreItems: 0,
    fewerItems: 0,
    noTrade: 0,
    examples: [],
  }
  const nameOf = (item: ItemId) =>
    newer.items.get(item)?.name ?? older.items.get(item)?.name ?? { zh: item, en: item }
  let before: CaseId | undefined
  for (;;) {
    const page = await listAnswers(tx, region, before, BATCH)
    for (const { id, caseNo, industry, answers } of page) {
      const { added, dropped, noTrade } = moved(industry, answers)
      found.looked += 1
      if (added.length > 0) found.moreItems += 1
      if (dropped.length > 0) found.fewerItems += 1
      if (noTrade) found.noTrade += 1
      if (added.length + dropped.length === 0 || found.examples.length >= LISTED) continue
      const names = { added: added.map(nameOf), dropped: dropped.map(nameOf) }
      found.examples.push({ caseId: id, caseNo, ...names })
    }
    before = page.at(-1)?.id
    if (page.length < BATCH) return found
    if (found.looked >= LOOKED) return { ...found, more: true }
  }
}

/** The same answers under the law in force and under the draft, item by item; null: the trade is not listed. */
function tryOut(
  context: Context,
  [older, newer]: readonly [Catalogue, Catalogue],
  region: RegionCode,
  { industry, answers }: NonNullable<PreviewDraft['trial']>,
): NonNullable<DraftPreview['trial']> {
  const today = context.clock.today()
  const under = (catalogue: Catalogue) =>
    catalogue.regions.get(region)?.industries.has(industry)
      ? decide({ catalogue, region, industry, answers, today })
      : new Map<ItemId, string>()
  const [now, then] = [under(older), under(newer)]
  return [...new Set([...now.keys(), ...then.keys()])].map((item) => {
    const name = (newer.items.get(item) ?? older.items.get(item))?.name ?? { zh: item, en: item }
    return { item: name, before: now.get(item) ?? null, after: then.get(item) ?? null }
  })
}
