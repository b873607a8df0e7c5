import type { Bilingual, Language } from '#kernel/bilingual.ts'
import { invariant } from '#kernel/invariant.ts'
import { FACT_WORDS, TEMPLATES, type TemplateId } from './templates.ts'

export type Facts = Readonly<Record<string, string | number | Bilingual | null>>

export interface Message {
  readonly subject: string
  readonly text: string
}

/** The words of a message in the reader's language; a fact that is missing is a bug and throws. */
export function compose(id: TemplateId, facts: Facts, language: Language): Message {
  const { subject, text } = TEMPLATES[id]
  const fill = (words: string) =>
    words.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const fact = facts[name]
      invariant(fact !== undefined && fact !== null, `message ${id} without ${name}`)
      if (typeof fact === 'object') return fact[language]
      return (typeof fact === 'string' ? FACT_WORDS[fact]?.[language] : undefined) ?? String(fact)
    })
  return { subject: fill(subject[language]), text: fill(text[language]) }
}
