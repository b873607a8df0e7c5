import type { Bilingual } from '#kernel/bilingual.ts'

/** One setting of the environment: what it must be, and what it is for. */
export interface Setting {
  /** What is taken, as the refusal of anything else says it. */
  readonly expected: Bilingual
  /** What it decides; the default is part of the words. */
  readonly meaning: Bilingual
}
