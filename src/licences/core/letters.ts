import type { DepartmentId, LifecycleEffect, Plan } from '../../catalogue/core/index.ts'
import type { LetterView } from './cascade.ts'
import type { LifecycleEvent } from './effects.ts'
import type { Licence, SingleLicence } from './licence.ts'
import { REMEDY } from './present.ts'
import { SAY_EFFECT, WORD_OF_EVENT } from './words-of-events.ts'

export interface LetterFacts {
  readonly plan: Plan
  readonly event: LifecycleEvent
  readonly effect: LifecycleEffect
  readonly article: string
  readonly basis: string
  /** Title and number of the decision; empty in a preview before it is typed. */
  readonly document: string
  readonly single: SingleLicence | null
  readonly licence: Licence | null
  readonly others: readonly SingleLicence[]
  readonly waitingFor: readonly SingleLicence[]
}

/**
 * Who is written to: the holder always; the lead authority when a department's event touches its
 * paper; a department when the whole that shows its licence ends, or when its licence must change too.
 */
export function lettersOf(facts: LetterFacts): LetterView[] {
  const { single, licence, effect, others, waitingFor } = facts
  const touched = effect !== 'none' && effect !== 'refresh'
  const ending = effect === 'void-and-recall'
  const departments = new Set<DepartmentId>([
    ...(ending ? others : []).map((s) => s.department),
    ...waitingFor.map((s) => s.department),
  ])
  if (single) departments.delete(single.department)
  return [
    letter(facts, 'holder', null),
    ...(single && licence && touched ? [letter(facts, 'lead', null)] : []),
    ...[...departments].toSorted().map((d) => letter(facts, 'department', d)),
  ]
}

function letter(
  facts: LetterFacts,
  to: LetterView['to'],
  department: DepartmentId | null,
): LetterView {
  const { plan, event, single, licence, effect, article, basis } = facts
  const word = WORD_OF_EVENT[event]
  const name = single ? single.certificate : plan.certificate.name.zh
  const what = {
    zh: single ? `《${name}》${single.number}` : `${name} ${licence?.number ?? ''}`,
    en: single
      ? `${name} ${single.number}`
      : `${plan.certificate.name.en} ${licence?.number ?? ''}`,
  }
  const whole = single && licence ? `${plan.certificate.name.zh} ${licence.number}` : ''
  const holder = (single ?? null)?.holder.name ?? licence?.face.holder.name ?? ''
  const follow = SAY_EFFECT[effect]
  const also = facts.waitingFor.map((s) => s.certificate).join('、')
  const zh = [
    `${holder}：${what.zh}${word.zh}。依据：${article}。`,
    facts.document && `决定：${facts.document}。`,
    (licence || !single) && `对${whole || '本证'}的后果：${follow.zh}（${basis}）。`,
    also && `以下单项须同步申请变更，全部变更后换发新证：${also}。`,
    to === 'holder' && REMEDY.zh,
  ]
  const en = [
    `${holder}: ${word.en} of ${what.en}. Basis: ${article}.`,
    facts.document && `Decision: ${facts.document}.`,
    (licence || !single) && `For ${whole || 'this licence'}: ${follow.en} (${basis}).`,
    also && `These must be changed too; the new paper follows then: ${also}.`,
    to === 'holder' && REMEDY.en,
  ]
  const words = (lines: (string | false)[], gap: string) => lines.filter(Boolean).join(gap)
  return {
    to,
    department,
    title: { zh: `${what.zh}${word.zh}通知`, en: `${word.en}: ${what.en}` },
    text: { zh: words(zh, ''), en: words(en, ' ') },
  }
}
