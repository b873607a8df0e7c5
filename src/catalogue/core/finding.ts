import type { Bilingual } from '#kernel/bilingual.ts'

/** What a mistake is in, so that whoever knows the files can name the line. */
export type Subject =
  | 'plan'
  | 'industry'
  | 'limit'
  | 'item'
  | 'element'
  | 'material'
  | 'question'
  | 'trigger'
  | 'synonym'
  | 'override'
  | 'observation'
  | 'supervision'
  | 'english'
  | 'calendar'
  | 'example'

/** A mistake (error) or a doubt (warning) about the law as data. */
export interface Finding {
  readonly level: 'error' | 'warning'
  readonly code: string
  /** `plan` by region code, `industry` and `limit` by `region/code` and `region/item`, lists by position, the rest by id. */
  readonly of: Subject
  readonly id: string
  /** Where inside it: keys and positions. */
  readonly path: readonly (string | number)[]
  readonly message: Bilingual
}

/** A finding with its place in the files, ready to be shown as `file:line`. */
export interface LocatedFinding {
  readonly level: 'error' | 'warning'
  readonly code: string
  /** Relative to the folder of the catalogue. */
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly message: Bilingual
}

/** Makes findings of one level about one subject shorter to write. */
export function findingIn(of: Subject, id: string) {
  return (
    level: Finding['level'],
    code: string,
    path: readonly (string | number)[],
    zh: string,
    en: string,
  ): Finding => ({ level, code, of, id, path, message: { zh, en } })
}
