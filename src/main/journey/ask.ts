import type { Answer, Answers, ItemId } from '../../catalogue/core/index.ts'
import type { GuideResult, NextQuestion } from '../../guidance/core/index.ts'
import { Exit } from '../terminal.ts'
import type { Cast } from './cast.ts'
import type { JourneyPlan } from './plan.ts'

export interface Guided {
  readonly items: readonly ItemId[]
  readonly answers: Answers
  readonly newApplications: boolean
  readonly noticeId: string
}

/** 一问引导, 一次告知: answers question by question until the set is definite, and is served the notice. */
export async function askAndNotify(cast: Cast, plan: JourneyPlan): Promise<Guided> {
  const anybody = cast.anybody()
  const base = `/api/v1/regions/${plan.region}/industries/${plan.industry}` as const
  const answers: Record<string, Answer> = {}
  let step = await anybody.ask<GuideResult>(`${base}/guide`, { answers })
  while (step.next !== null) {
    answers[step.next.id] = plan.answers[step.next.id] ?? anyAnswer(step.next)
    step = await anybody.ask<GuideResult>(`${base}/guide`, { answers })
  }
  cast.note('owner', `回答 ${Object.keys(answers).length} 问，确定 ${step.chosen.length} 个事项`)
  const items = withWanted(step, plan.items)
  mustHold(items, plan.items)
  const kind = step.industry.newApplications ? 'open' : 'renew'
  const notice = await anybody.post<{ id: string }>(`${base}/notices`, { answers, items, kind })
  cast.note('owner', '取得一次告知单')
  return { items, answers, newApplications: step.industry.newApplications, noticeId: notice.id }
}

/** The items the answers require, and of those the plan leaves free the ones the journey wants. */
function withWanted(step: GuideResult, wanted: readonly ItemId[] | undefined): ItemId[] {
  const free = step.items.filter((item) => item.state === 'optional').map((item) => item.id)
  const added = wanted === undefined ? free : free.filter((id) => wanted.includes(id))
  return [...new Set([...step.chosen, ...added])]
}

/** A journey never ends with less than was asked for: which answers rule an item out, `guide` tells. */
function mustHold(items: readonly ItemId[], wanted: readonly ItemId[] = []): void {
  const missing = wanted.filter((id) => !items.includes(id))
  if (missing.length > 0)
    throw new Exit(
      1,
      `按这些回答不办 · by these answers not needed: ${missing.join(' ')}\n` +
        `要办的是 · needed: ${items.join(' ')}`,
    )
}

/** For a question the plan of the journey did not foresee: the fuller of the possible answers. */
function anyAnswer(question: NextQuestion): Answer {
  if (question.type === 'boolean') return true
  if (question.type === 'number') return question.max ?? question.min ?? 100
  return question.options?.at(-1)?.value ?? ''
}
