import type { Bilingual } from '#kernel/bilingual.ts'

/** An item that an unknown name may mean; `score` 1 the same name, 0 nothing in common. */
export interface Nearest {
  readonly item: string
  readonly name: string
  readonly score: number
}

/** 疑问: what a person has to look at before the draft can be law. */
export interface Doubt {
  readonly code:
    | 'HEADING_MISSING'
    | 'CELL_UNREADABLE'
    | 'CELL_CONTINUED'
    | 'MARK_UNKNOWN'
    | 'SERIAL_UNREADABLE'
    | 'CODE_UNREADABLE'
    | 'NAME_OTHERWISE'
    | 'REQUIREMENT_UNKNOWN'
    | 'REQUIREMENT_MISSING'
    | 'REQUIREMENT_IN_NOTE'
    | 'RESTRICTION_UNSAID'
    | 'CERTIFICATES_LISTED'
    | 'ITEM_UNKNOWN'
    | 'ITEM_AMBIGUOUS'
    | 'ITEM_ALTERNATIVE'
    | 'ITEM_TWICE'
    | 'AUTHORITY_MISSING'
    | 'AUTHORITY_GUESSED'
    | 'AUTHORITY_OTHERWISE'
    | 'ENGLISH_MISSING'
    | 'PLAN_ASSUMED'
  /** Row (from 1) of the table it was read from; 0 for what is not of one row. */
  readonly line: number
  /** Category code of the industry, and position of the row in it; absent for the whole. */
  readonly industry?: string
  readonly row?: number
  readonly text: Bilingual
  readonly nearest?: readonly Nearest[]
}
