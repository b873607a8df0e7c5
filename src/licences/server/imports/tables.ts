import type { ColumnType } from 'kysely'
import type { ImportFault, ImportLine } from '../../core/index.ts'

type Json<T> = ColumnType<T, string, string>

export interface ImportsTables {
  licence_import: {
    region: string
    id: string
    file: string
    sha256: string
    at: string
    actor_id: string
    actor_name: string
    state: 'checked' | 'running' | 'done'
    lines: number
    wrong: number
    done: number
    confirmed_at: string | null
    finished_at: string | null
  }
  licence_import_line: {
    region: string
    import_id: string
    line: number
    hash: string
    state: 'ready' | 'wrong' | 'known' | 'entered' | 'refused'
    faults: Json<readonly ImportFault[]>
    row_read: Json<ImportLine | { readonly cells: readonly string[] }>
    single_id: string | null
    number: string | null
  }
}
