import {
  findingIn,
  type Catalogue,
  type Finding,
  type IndustryCode,
  type ItemId,
  type RegionCode,
} from '../../../catalogue/core/index.ts'
import { plainDate, type PlainDate } from '#kernel/plain-date.ts'
import { EVERY_LAW } from '../answers.ts'
import { programOf, type Program } from '../program.ts'
import { matters } from './matters.ts'
import { checkTriggerOrder } from './trigger-order.ts'

/**
 * What is wrong with the guidance as a whole, seen on every day on which other law is in force: a
 * question that no answer path of any industry can need, a listed item that no answers can bring
 * about, a trigger that never decides anything because more specific ones stand before it.
 */
export function checkGuidance(catalogue: Catalogue): Finding[] {
  const days = lawDays(catalogue)
  const compiled = [...catalogue.regions].flatMap(([region, { industries }]) =>
    [...industries.keys()].map((code) => compileAll(catalogue, region, code, days)),
  )
  const tangled = compiled.flatMap((one) => one.tangled)
  // one industry without its program would make everything it alone uses look dead
  if (tangled.length > 0) return tangled
  const programs = [...new Set(compiled.flatMap((one) => one.programs))]
  return [
    ...deadQuestions(catalogue, programs),
    ...compiled.flatMap((one) => unreachableItems(one)),
    ...checkTriggerOrder(catalogue, programs),
  ]
}

interface Compiled {
  readonly region: RegionCode
  readonly code: IndustryCode
  readonly programs: readonly Program[]
  readonly tangled: readonly Finding[]
}

/** The programs of an industry on these days; rules that hang together too much cannot be solved. */
function compileAll(
  catalogue: Catalogue,
  region: RegionCode,
  code: IndustryCode,
  days: readonly PlainDate[],
): Compiled {
  try {
    const programs = days.map((day) => programOf(catalogue, region, code, day))
    return { region, code, programs, tangled: [] }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const tangled = findingIn('industry', `${region}/${code}`)(
      'error',
      'QUESTIONS_TANGLED',
      ['rows'],
      `触发条件牵连的问题太多，算不出问法：${why}`,
      `the triggers tie too many questions together: ${why}`,
    )
    return { region, code, programs: [], tangled: [tangled] }
  }
}

/** One day before any later law, and each day on which one comes into force. */
function lawDays(catalogue: Catalogue): PlainDate[] {
  const starts = catalogue.overrides.map(({ effectiveFrom }) => plainDate(effectiveFrom))
  return [plainDate('1949-10-01'), ...new Set(starts), EVERY_LAW]
}

function deadQuestions(catalogue: Catalogue, programs: readonly Program[]): Finding[] {
  const alive = new Set<string>(
    programs.flatMap(({ tables }) =>
      tables.flatMap((table) =>
        table.domains.flatMap(({ question }, q) => (matters(table, q) ? [question.id] : [])),
      ),
    ),
  )
  return [...catalogue.questions.keys()]
    .filter((id) => !alive.has(id))
    .map((id) =>
      findingIn('question', id)(
        'error',
        'QUESTION_DEAD',
        ['id'],
        `在任何行业，“${id}”的回答都不会改变一个事项，永远问不到`,
        `in no industry can the answer to "${id}" change an item; it is never asked`,
      ),
    )
}

/** A listed item that is not needed whatever is answered, on every day on which it is listed. */
function unreachableItems({ region, code, programs }: Compiled): Finding[] {
  const [industry] = programs.map((program) => program.industry)
  const say = findingIn('industry', `${region}/${code}`)
  return (industry?.rows ?? []).flatMap((row, r) =>
    row.items.flatMap((id, i) => {
      const listing = programs.filter(({ rules }) =>
        rules.some((rule) => rule.item === id && rule.row !== null),
      )
      if (listing.length === 0 || listing.some((program) => canBeNeeded(program, id))) return []
      return [
        say(
          'error',
          'ITEM_UNREACHABLE',
          ['rows', r, 'items', i],
          `“${industry?.name}”列有 ${id}，但无论怎样回答都不会要办它`,
          `the industry lists ${id}, but no answers ever make it needed`,
        ),
      ]
    }),
  )
}

function canBeNeeded({ rules, places }: Program, id: ItemId): boolean {
  return rules.some(({ item }, position) => {
    const place = places[position]
    if (item !== id || !place) return false
    if ('settled' in place) return place.settled !== false
    return (place.table.know(0).canBeTrue & (1 << place.index)) !== 0
  })
}
