import { granted, refused, type Result } from '#kernel/result.ts'
import type { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { sayCondition, type ItemId, type RegionCode } from '../../catalogue/core/index.ts'
import { catalogueOf, currentCatalogue, listVersions } from '../../catalogue/server/index.ts'
import {
  compareRegions,
  diffVersions,
  type DiffView,
  type ItemListView,
  type ItemWordsView,
  type RegionsDiffView,
  type VersionList,
} from '../core/index.ts'
import type { StudioRefusal } from './problems.ts'

/** Every version that was served, and which one is. */
export async function readVersions(tx: Tx, context: Context): Promise<z.infer<typeof VersionList>> {
  const { version: current } = currentCatalogue(context)
  const versions = await listVersions(tx)
  return { versions: versions.map((one) => ({ ...one, current: one.version === current })) }
}

/** What changed between two published versions, for the trades of a region. */
export async function readVersionDiff(
  tx: Tx,
  context: Context,
  asked: { readonly region: RegionCode; readonly from: string; readonly to: string },
): Promise<Result<z.infer<typeof DiffView>, StudioRefusal>> {
  const { region, from, to } = asked
  const known = new Set((await listVersions(tx)).map(({ version }) => version))
  const unknown = [from, to].find((version) => !known.has(version))
  if (unknown !== undefined) return refused({ code: 'STUDIO_VERSION_UNKNOWN', version: unknown })
  const [older, newer] = [await catalogueOf(context, from), await catalogueOf(context, to)]
  if (!older.regions.has(region) && !newer.regions.has(region))
    return refused({ code: 'STUDIO_REGION_UNKNOWN', region })
  const changes = diffVersions(older, newer, region).map(({ industries, ...change }) => {
    return { ...change, industries: [...industries] }
  })
  return granted({ from, to, changes })
}

/** What two regions of the catalogue in force do differently. */
export function readRegionsDiff(
  context: Context,
  asked: { readonly one: RegionCode; readonly other: RegionCode },
): Result<z.infer<typeof RegionsDiffView>, StudioRefusal> {
  const catalogue = currentCatalogue(context)
  const [one, other] = [catalogue.regions.get(asked.one), catalogue.regions.get(asked.other)]
  if (!one) return refused({ code: 'STUDIO_REGION_UNKNOWN', region: asked.one })
  if (!other) return refused({ code: 'STUDIO_REGION_UNKNOWN', region: asked.other })
  return granted({ differences: compareRegions(catalogue, one, other) })
}

/** All items, with what a search looks at. */
export function readItems(context: Context): ItemListView {
  const { items, regions } = currentCatalogue(context)
  const trades = [...regions.values()].flatMap(({ plan, industries }) =>
    [...industries.values()].map((industry) => ({ region: plan.region, industry })),
  )
  return {
    items: [...items.values()].map((item) => ({
      id: item.id,
      name: item.name,
      certificate: item.certificate,
      kind: item.kind,
      law: item.legalBasis.map(({ name }) => name),
      boxes: item.elements.length,
      papers: item.materials.length,
      industries: trades
        .filter(({ industry }) => industry.rows.some((row) => row.items.includes(item.id)))
        .map(({ region, industry: { code, name } }) => ({ region, code, name })),
    })),
  }
}

/** The boxes and papers of an item in the words of the dictionary, conditions as sentences. */
export function readItemWords(context: Context, id: string): Result<ItemWordsView, StudioRefusal> {
  const catalogue = currentCatalogue(context)
  const item = catalogue.items.get(id as ItemId)
  if (!item) return refused({ code: 'STUDIO_ITEM_UNKNOWN', item: id })
  return granted({
    boxes: item.elements.map(({ element, required }) => {
      const label = catalogue.elements.get(element)?.label ?? { zh: element, en: element }
      return { id: element, label, required }
    }),
    papers: item.materials.map(({ material, name, required, condition, when }) => ({
      id: material,
      name,
      required,
      condition,
      when: when === undefined ? null : sayCondition(catalogue, when),
    })),
  })
}
