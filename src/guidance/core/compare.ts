import type { Answer, Answers, Catalogue, ItemId, Question } from '../../catalogue/core/index.ts'
import type { Bilingual } from '#kernel/bilingual.ts'
import { guide, nextQuestion } from './guide.ts'
import { programOf } from './program.ts'
import { presentQuestion } from './question.ts'
import type { Cart, GuideInput, GuideResult, ItemState, NextQuestion } from './result.ts'

/** Two sets of answers for the same industry on the same day. */
export type CompareInput = Omit<GuideInput, 'answers'> & {
  readonly now: Answers
  readonly instead: Answers
}

/** One side: where its answers lead. */
export interface Variant {
  /** The questions on its way in the order they are asked; the last may still wait for its answer. */
  readonly asked: readonly { readonly question: NextQuestion; readonly answer: Answer | null }[]
  /** No question is left. */
  readonly complete: boolean
  readonly cart: Cart
}

/** An item on either side; `outside` is needed beside the comprehensive licence. */
export interface ComparedItem {
  readonly id: ItemId
  readonly certificate: string
  readonly now: ItemState | 'outside'
  readonly instead: ItemState | 'outside'
}

/** What only one of the two asks for. */
export interface Moved {
  readonly gone: readonly Bilingual[]
  readonly added: readonly Bilingual[]
}

export interface Comparison {
  readonly now: Variant
  readonly instead: Variant
  /** In the order of the annex, those that need doing on one side or the other. */
  readonly items: readonly ComparedItem[]
  /** Papers to give or to have fetched, without the item forms that the platform makes itself. */
  readonly materials: Moved
  /** Boxes of the combined form. */
  readonly elements: Moved
}

/** 假如: the same opening under other answers, and everything that moves with them. */
export function compare({ now, instead, ...where }: CompareInput): Comparison {
  const sides = [guide({ ...where, answers: now }), guide({ ...where, answers: instead })] as const
  const { catalogue } = where
  return {
    now: variantOf(where, now, sides[0]),
    instead: variantOf(where, instead, sides[1]),
    items: itemsOf(catalogue, sides[0], sides[1]),
    materials: moved(sides, (side) => materialsOf(catalogue, side)),
    elements: moved(sides, (side) => elementsOf(catalogue, side)),
  }
}

function variantOf(
  { catalogue, region, industry, today }: Omit<GuideInput, 'answers'>,
  answers: Answers,
  result: GuideResult,
): Variant {
  const program = programOf(catalogue, region, industry, today)
  const asked: { question: NextQuestion; answer: Answer | null }[] = []
  let known: Answers = {}
  for (let next = nextQuestion(program, known); next; next = nextQuestion(program, known)) {
    const answer = given(program.tables, next, answers)
    asked.push({ question: presentQuestion(next), answer })
    if (answer === null) break
    known = { ...known, [next.id]: answer }
  }
  return { asked, complete: result.next === null, cart: result.cart }
}

/** The answer to this question, if it is one. */
function given(
  tables: ReturnType<typeof programOf>['tables'],
  { id }: Question,
  answers: Answers,
): Answer | null {
  const domain = tables.flatMap((table) => table.domains).find(({ question }) => question.id === id)
  const answer = answers[id]
  return answer !== undefined && domain && domain.classOf(answer) >= 0 ? answer : null
}

function itemsOf(catalogue: Catalogue, now: GuideResult, instead: GuideResult): ComparedItem[] {
  const ids = [
    ...new Set([
      ...now.items.map(({ id }) => id),
      ...[...now.outside, ...instead.outside].map(({ id }) => id),
    ]),
  ]
  return ids
    .map((id) => ({
      id,
      certificate: catalogue.items.get(id)?.certificate ?? id,
      now: stateIn(now, id),
      instead: stateIn(instead, id),
    }))
    .filter((item) => item.now !== 'notNeeded' || item.instead !== 'notNeeded')
}

function stateIn({ items, outside }: GuideResult, id: ItemId): ItemState | 'outside' {
  if (outside.some((item) => item.id === id)) return 'outside'
  return items.find((item) => item.id === id)?.state ?? 'notNeeded'
}

const neededIn = ({ items }: GuideResult): ItemId[] =>
  items.flatMap(({ id, state }) => (state === 'required' ? [id] : []))

type Named = ReadonlyMap<string, Bilingual>

function moved(
  [now, instead]: readonly [GuideResult, GuideResult],
  of: (side: GuideResult) => Named,
): Moved {
  const [before, after] = [of(now), of(instead)]
  const only = (these: Named, those: Named): Bilingual[] =>
    [...these].flatMap(([id, name]) => (those.has(id) ? [] : [name]))
  return { gone: only(before, after), added: only(after, before) }
}

function materialsOf(catalogue: Catalogue, side: GuideResult): Named {
  const ids = neededIn(side).flatMap((id) => catalogue.items.get(id)?.materials ?? [])
  return new Map(
    ids.flatMap(({ material }) => {
      const found = catalogue.materials.get(material)
      return found && !found.generated ? [[material, found.name] as const] : []
    }),
  )
}

function elementsOf(catalogue: Catalogue, side: GuideResult): Named {
  const ids = neededIn(side).flatMap((id) => catalogue.items.get(id)?.elements ?? [])
  return new Map(
    ids.flatMap(({ element }) => {
      const found = catalogue.elements.get(element)
      return found ? [[element, found.label] as const] : []
    }),
  )
}
