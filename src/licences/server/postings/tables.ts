import type { ColumnType } from 'kysely'
import type { Addressee, PostingState } from '../../core/index.ts'

export interface PostingTable {
  region: string
  id: string
  number: string
  asked_by: string
  asked_at: string
  /** Sealed, box by box. */
  addressee: ColumnType<Addressee | null, string | null, string | null>
  state: PostingState
  carrier: string | null
  tracking: string | null
  copy: number | null
  settled_at: string | null
  settled_by: string | null
  answer: string | null
}
