import type { Bilingual } from '#kernel/bilingual.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import type { CaseEvent } from '../../cases/core/index.ts'
import { branchWords } from './facts-of-branch.ts'
import { factsOfCase, type LetterFacts, type LetterScene } from './facts.ts'
import {
  beyondList,
  itemList,
  materialList,
  pointList,
  promisedItems,
  promiseLists,
} from './lists.ts'
import { phrase, same, sayDate, sentence } from './say.ts'

/** One letter that an event gives cause for: what it is about, and its facts. */
export interface Occasion {
  readonly item: ItemId | null
  readonly facts: LetterFacts
}

/** `accepted`, or `branch.granted` for what happens to one item: the names that templates hear. */
export function nameOf(event: CaseEvent): string {
  return event.kind === 'branch' ? `branch.${event.event.kind}` : event.kind
}

/** Facts of the letters that an event issues: one, or one for each item that was promised. */
export function occasionsOf(scene: LetterScene, event: CaseEvent): Occasion[] {
  if (event.kind === 'branch') {
    const facts = factsOfCase({ ...scene, item: event.item })
    return [{ item: event.item, facts: add(facts, branchWords(scene, event.item, event.event)) }]
  }
  if (event.kind === 'commitmentsSigned')
    return promisedItems(event).map(({ item, words }) => {
      const facts = add(factsOfCase({ ...scene, item }), words)
      return { item, facts: { ...facts, lists: promiseLists(facts.item) } }
    })
  const facts = add(factsOfCase(scene), caseWords(event))
  return [{ item: null, facts: { ...facts, lists: listsOf(scene, event) } }]
}

export function add(facts: LetterFacts, words: LetterFacts['words']): LetterFacts {
  return { ...facts, words: { ...facts.words, ...words } }
}

type Say = {
  readonly [K in CaseEvent['kind']]?: (
    event: Extract<CaseEvent, { kind: K }>,
  ) => Record<string, Bilingual>
}

/** Words of one kind of event; what no letter asks for is not here. */
const SAY: Say = {
  accepted: ({ on, by }) => ({ acceptedOn: sayDate(on), how: HOW[by] }),
  declined: ({ reason }) => ({ reason: sentence(reason) }),
  withdrawn: ({ on, reason }) => ({ on: sayDate(on), reason: sentence(reason) }),
  correctionAsked: ({ points, whyAgain }) => ({
    count: same(String(points.length)),
    answerDays: { zh: '五', en: 'five' },
    again: againOf(whyAgain),
  }),
  followingPromised: ({ signer, on, sha256 }) => ({
    signer: same(signer),
    on: sayDate(on),
    sha256: same(sha256),
  }),
}

function caseWords(event: CaseEvent): Record<string, Bilingual> {
  const say = SAY[event.kind] as ((of: CaseEvent) => Record<string, Bilingual>) | undefined
  return say?.(event) ?? {}
}

const HOW: Record<'window' | 'silence', Bilingual> = {
  window: { zh: '申请材料齐全、符合法定形式', en: 'is complete and in due form' },
  silence: {
    zh: '本机关在收到申请材料之日起五个工作日内未告知补正，依法自收到之日起即为受理',
    en: 'was not answered within five working days and counts by law as accepted on receipt',
  },
}

function againOf(whyAgain: string | null): Bilingual {
  if (whyAgain === null) return { zh: '', en: '' }
  const { zh } = phrase(whyAgain)
  return {
    zh: `本次为再次告知。上次未一并告知的原因：${zh}。多次告知已记录在案。`,
    en: `You are told a further time. Why it was not told before: ${zh}. This is on record.`,
  }
}

function listsOf(scene: LetterScene, event: CaseEvent): LetterFacts['lists'] {
  if (event.kind === 'accepted') return { items: itemList(scene, event.plan) }
  if (event.kind === 'followingPromised') return { materials: materialList(scene, event.materials) }
  if (event.kind !== 'correctionAsked') return {}
  const { points } = event
  return { points: pointList(scene, points), beyond: beyondList(scene, points) }
}
