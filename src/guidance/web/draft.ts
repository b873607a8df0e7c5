import { useState } from 'react'
import type { Bilingual } from '#kernel/bilingual.ts'
import { readLocal, writeLocal } from '#platform/web/index.ts'
import type { NextQuestion } from '../core/index.ts'

export type Kind = 'open' | 'change' | 'renew'
export type AnswerValue = boolean | number | string

/** One answered question; its words are kept with it, to be shown again without asking for them. */
export interface TrailStep {
  readonly id: string
  readonly value: AnswerValue
  readonly asked?: Bilingual
  readonly said?: Bilingual
}

/** What somebody answered on this device before signing in; the trail keeps the order, for “back”. */
export interface GuideDraft {
  readonly region: string
  readonly industry: string
  readonly industryName: string
  readonly kind: Kind
  readonly trail: readonly TrailStep[]
  /** Optional items switched on. */
  readonly wanted: readonly string[]
  /** What was answered here for another kind of application: offered again, and asked all the same. */
  readonly earlier?: Readonly<Record<string, AnswerValue>>
  /** The other variant of “what if”, kept beside the present answers. */
  readonly instead?: Readonly<Record<string, AnswerValue>> | undefined
}

const keyOf = (region: string, industry: string): string => `guide.${region}.${industry}`

export function readDraft(region: string, industry: string): GuideDraft {
  return (
    readLocal<GuideDraft>(keyOf(region, industry)) ?? {
      region,
      industry,
      industryName: '',
      kind: 'open',
      trail: [],
      wanted: [],
    }
  )
}

export function answersOf(draft: Pick<GuideDraft, 'trail'>): Record<string, AnswerValue> {
  return Object.fromEntries(draft.trail.map(({ id, value }) => [id, value]))
}

/** The same trade for another kind of application: everything is asked anew, with what was said before marked. */
export function forKind(draft: GuideDraft, kind: Kind): Partial<GuideDraft> {
  return { kind, trail: [], earlier: { ...draft.earlier, ...answersOf(draft) } }
}

/** The answer with the words of its question. */
export function trailStep(question: NextQuestion, value: AnswerValue): TrailStep {
  return { id: question.id, value, asked: question.text, said: wordsOf(question, value) }
}

function wordsOf(question: NextQuestion, value: AnswerValue): Bilingual {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }
  if (typeof value === 'number') {
    const text = `${value} ${question.unit ?? ''}`.trim()
    return { zh: text, en: text }
  }
  return question.options?.find((o) => o.value === value)?.label ?? { zh: value, en: value }
}

/** The draft of one region and trade, kept on the device and offered again on the landing page. */
export function useDraft(region: string, industry: string) {
  const [draft, setDraft] = useState(() => readDraft(region, industry))
  function change(part: Partial<GuideDraft>): void {
    const next = { ...draft, ...part }
    setDraft(next)
    writeLocal(keyOf(region, industry), next)
    writeLocal('last', { region, industry })
  }
  return [draft, change] as const
}

/** The application somebody was last answering questions for, if any. */
export function lastDraft(): GuideDraft | undefined {
  const last = readLocal<{ region: string; industry: string }>('last')
  const draft = last === undefined ? undefined : readDraft(last.region, last.industry)
  return draft !== undefined && draft.trail.length > 0 ? draft : undefined
}
