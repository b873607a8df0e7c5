import type { Catalogue } from '../catalogue.ts'
import { findingIn, type Finding } from '../finding.ts'
import type { SharedObservation } from '../observation.ts'
import { unknown } from './unknown.ts'

/** A shared observation quotes lines that the items have, each line once, and words those it merges. */
export function checkObservations(catalogue: Catalogue): Finding[] {
  const taken = new Map<string, string>()
  return catalogue.observations.flatMap((observation) => [
    ...checkAnswers(catalogue, observation),
    ...checkOnce(observation, taken),
    ...checkMerging(observation),
  ])
}

function checkAnswers(catalogue: Catalogue, { id, answers }: SharedObservation): Finding[] {
  const say = findingIn('observation', id)
  return answers.flatMap(({ item, words }, i) => {
    const found = catalogue.items.get(item)
    if (!found) return unknown('item', item, catalogue.items, ['answers', i, 'item'], say)
    const lines = [...found.conditions, ...found.reviewPoints]
    if (lines.some(({ zh }) => zh === words)) return []
    const path = ['answers', i, 'words']
    return [
      say(
        'error',
        'LINE_UNKNOWN',
        path,
        `${item} 的条件和审核要点里没有这一句`,
        `no condition or review point of ${item} reads so`,
      ),
    ]
  })
}

function checkOnce({ id, answers }: SharedObservation, taken: Map<string, string>): Finding[] {
  return answers.flatMap(({ item, words }, i) => {
    const key = `${item} ${words}`
    const before = taken.get(key)
    taken.set(key, id)
    if (before === undefined) return []
    const [zh, en] = [`这一句已在 ${before} 里`, `this line already stands in ${before}`]
    return [findingIn('observation', id)('error', 'LINE_TWICE', ['answers', i, 'words'], zh, en)]
  })
}

function checkMerging({ id, how, words, answers }: SharedObservation): Finding[] {
  if (how === 'papers') return []
  const say = findingIn('observation', id)
  const items = new Set(answers.map(({ item }) => item)).size
  if (items < 2) {
    const [zh, en] = ['合并的核查点至少涉及两个事项', 'a merged line serves two items at least']
    return [say('error', 'MERGED_OF_ONE', ['answers'], zh, en)]
  }
  if (words !== undefined) return []
  const [zh, en] = ['合并的核查点没有写明问什么', 'a merged line does not say what it asks']
  return [say('error', 'MERGED_WITHOUT_WORDS', ['id'], zh, en)]
}
