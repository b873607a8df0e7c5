import {
  findingIn,
  firstAmong,
  limitsOf,
  lookUpIndustry,
  needsVisit,
  withoutPromises,
  type Catalogue,
  type Example,
  type Finding,
  type Industry,
  type Item,
  type Region,
} from '../../../catalogue/core/index.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { checkAnswers, EVERY_LAW } from '../answers.ts'
import { guide } from '../guide.ts'
import type { GuideResult } from '../result.ts'

/** As many examples as every item has at least. */
const AT_LEAST = 2

/** Runs every law example; one that comes out otherwise is an error, and so is an item with too few. */
export function checkExamples(catalogue: Catalogue, examples: readonly Example[]): Finding[] {
  const few = [...catalogue.items.values()].flatMap(({ id }) => {
    const own = examples.filter(({ item }) => item === id).length
    if (own >= AT_LEAST) return []
    const say = findingIn('item', id)
    const zh = `examples.yaml 里这个事项只有 ${own} 个例子，至少要 ${AT_LEAST} 个`
    const en = `examples.yaml has ${own} examples of this item, ${AT_LEAST} are the least`
    return [say('error', 'EXAMPLES_TOO_FEW', ['id'], zh, en)]
  })
  return [...examples.flatMap((example, index) => runExample(catalogue, example, index)), ...few]
}

function runExample(catalogue: Catalogue, example: Example, index: number): Finding[] {
  const say = findingIn('example', String(index))
  const region = catalogue.regions.get(example.region)
  const industry = region && lookUpIndustry(region, example.industry)
  const item = catalogue.items.get(example.item)
  if (!region || !industry?.ok || !item)
    return [
      say(
        'error',
        'EXAMPLE_OF_NOTHING',
        [!item ? 'item' : !region ? 'region' : 'industry'],
        `没有这个${!item ? '事项' : !region ? '辖区' : '行业'}`,
        `there is no such ${!item ? 'item' : !region ? 'region' : 'industry'}`,
      ),
    ]
  const answers = checkAnswers(catalogue, example.answers)
  if (!answers.ok) {
    const { question } = answers.refusal
    const [zh, en] = [`“${question}”不能这样回答`, `"${question}" cannot be answered so`]
    return [say('error', 'EXAMPLE_OF_NOTHING', ['answers', question], zh, en)]
  }
  const result = guide({
    catalogue,
    region: region.plan.region,
    industry: industry.value.code,
    answers: answers.value,
    today: example.on ? plainDate(example.on) : EVERY_LAW,
  })
  return compare(catalogue, { region, industry: industry.value, item, example, result, say })
}

type Say = ReturnType<typeof findingIn>

interface Run {
  readonly region: Region
  readonly industry: Industry
  readonly item: Item
  readonly example: Example
  readonly result: GuideResult
  readonly say: Say
}

/** Each thing that the example expects and that came out otherwise. */
function compare(catalogue: Catalogue, run: Run): Finding[] {
  const { item, example, result, say } = run
  const { state, instead, days, visit, first, years } = example.expect
  const stateOf = (id: string): string =>
    result.outside.some((one) => one.id === id)
      ? 'outside'
      : (result.items.find((one) => one.id === id)?.state ?? 'not listed')
  const together = itemsTogether(catalogue, run)
  const own = <T>(of: () => T): T | string =>
    together.includes(item) ? of() : `${item.id} is not needed`
  const limits = () => limitsOf(withoutPromises(run.region), together, 'open')
  const came: readonly [string, unknown, () => unknown][] = [
    ['state', state, () => stateOf(item.id)],
    ['instead', instead && 'required', () => instead && stateOf(instead)],
    ['days', days, () => own(() => limits().get(item.id)?.days)],
    ['visit', visit, () => own(() => needsVisit(item, 'open'))],
    ['first', first, () => own(() => firstAmong(together).get(item.id))],
    ['years', years, () => item.validity.years],
  ]
  return came.flatMap(([key, wanted, of]) => {
    if (wanted === undefined) return []
    const [expected, found] = [JSON.stringify(wanted), JSON.stringify(of())]
    if (expected === found) return []
    const { zh, en } = example.case
    return [
      say(
        'error',
        'EXAMPLE_FAILED',
        ['expect', key],
        `“${zh}”（${example.article}）：${key} 应为 ${expected}，算出 ${found}`,
        `"${en}" (${example.article}): ${key} should be ${expected}, came out ${found}`,
      ),
    ]
  })
}

/** The items of the application that the example makes: needed ones, and the example's own outside one. */
function itemsTogether(catalogue: Catalogue, { result, item }: Run): Item[] {
  const needed = result.items.filter(({ state }) => state === 'required').map(({ id }) => id)
  const outside = result.outside.filter(({ id }) => id === item.id).map(({ id }) => id)
  return [...needed, ...outside].flatMap((id) => catalogue.items.get(id) ?? [])
}
