import { z } from 'zod'
import { CalendarYear } from './calendar.ts'
import type { Catalogue, Region } from './catalogue.ts'
import { CommittedLimit } from './committed.ts'
import { Element } from './element.ts'
import { EnglishWords } from './english-words.ts'
import { Item } from './item.ts'
import { Material } from './material.ts'
import { SharedObservation } from './observation.ts'
import { Industry, Override, Plan } from './plan.ts'
import { Question, Synonym, Trigger } from './question.ts'
import { SupervisionFile } from './supervision.ts'

/** The whole catalogue as one JSON document: what a published version stores. */
export const CatalogueDocument = z.strictObject({
  regions: z.array(
    z.strictObject({
      plan: Plan,
      industries: z.array(Industry),
      /** Absent where the region published none. */
      limits: z.array(CommittedLimit).min(1).optional(),
    }),
  ),
  items: z.array(Item),
  elements: z.array(Element),
  materials: z.array(Material),
  questions: z.array(Question),
  triggers: z.array(Trigger),
  synonyms: z.array(Synonym),
  overrides: z.array(Override),
  /** Absent in versions published before there were any. */
  observations: z.array(SharedObservation).default([]),
  /** As above. */
  english: z.array(EnglishWords).default([]),
  /** As above. */
  supervision: z.array(SupervisionFile).default([]),
  calendar: z.array(CalendarYear),
})
export type CatalogueDocument = z.infer<typeof CatalogueDocument>

/** Indexes a document; `version` is the hash of the document that the caller has computed. */
export function catalogueFrom(document: CatalogueDocument, version: string): Catalogue {
  const region = (one: CatalogueDocument['regions'][number]): Region => ({
    plan: one.plan,
    industries: new Map(one.industries.map((industry) => [industry.code, industry])),
    limits: new Map((one.limits ?? []).map((limit) => [limit.item, limit])),
  })
  return {
    version,
    regions: new Map(document.regions.map((one) => [one.plan.region, region(one)])),
    items: byId(document.items),
    elements: byId(document.elements),
    materials: byId(document.materials),
    questions: byId(document.questions),
    triggers: document.triggers,
    synonyms: document.synonyms,
    overrides: document.overrides,
    observations: document.observations,
    english: document.english,
    supervision: document.supervision,
    calendar: new Map(document.calendar.map((year) => [year.year, year])),
  }
}

/** The document a catalogue was made from; `catalogueFrom` undoes it. */
export function documentOf(catalogue: Catalogue): CatalogueDocument {
  return {
    regions: [...catalogue.regions.values()].map(({ plan, industries, limits }) => ({
      plan,
      industries: [...industries.values()],
      ...(limits.size > 0 ? { limits: [...limits.values()] } : {}),
    })),
    items: [...catalogue.items.values()],
    elements: [...catalogue.elements.values()],
    materials: [...catalogue.materials.values()],
    questions: [...catalogue.questions.values()],
    triggers: [...catalogue.triggers],
    synonyms: [...catalogue.synonyms],
    overrides: [...catalogue.overrides],
    observations: [...catalogue.observations],
    english: [...catalogue.english],
    supervision: [...catalogue.supervision],
    calendar: [...catalogue.calendar.values()],
  }
}

function byId<T extends { id: string }>(entries: readonly T[]): ReadonlyMap<T['id'], T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}
