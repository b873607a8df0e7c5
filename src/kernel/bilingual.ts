/** A text for people: Chinese is the original, English its complete translation. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Bilingual
