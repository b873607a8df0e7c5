import { z } from 'zod'
import {
  CalendarYear,
  CommittedLimit,
  Element,
  EnglishWords,
  Example,
  Industry,
  Item,
  Material,
  Override,
  Plan,
  Policy,
  Question,
  SharedObservation,
  SupervisionFile,
  Synonym,
  Trigger,
} from '../core/index.ts'

const FILES = {
  'calendar.json': CalendarYear,
  'elements.json': z.array(Element),
  'english.json': z.array(EnglishWords),
  'examples.json': z.array(Example),
  'industries.json': z.array(Industry),
  'item.json': Item,
  'limits.json': z.array(CommittedLimit),
  'materials.json': z.array(Material),
  'observations.json': z.array(SharedObservation),
  'overrides.json': z.array(Override),
  'plan.json': Plan,
  'policy.json': Policy,
  'questions.json': z.array(Question),
  'supervision.json': SupervisionFile,
  'synonyms.json': z.array(Synonym),
  'triggers.json': z.array(Trigger),
} as const

/**
 * JSON Schemas of the catalogue's files by file name, for `catalogue/schema`: editors complete and
 * check the YAML by them. Derived from the zod definitions, which are the only ones.
 */
export function catalogueSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(FILES).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
  )
}
