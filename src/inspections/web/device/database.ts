import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { FieldEntry, Present, VisitView } from '../../core/index.ts'

/** A visit kept on this device for one account, with what its officers chose for the record. */
export interface KeptVisit {
  readonly account: string
  readonly id: string
  /** As the server last showed it. */
  readonly view: VisitView
  readonly keptAt: string
  readonly present?: readonly Present[]
  readonly fixBy?: string
  readonly whyAgain?: string
}

/** Something written down here; kept until the server has acknowledged everything of its visit. */
export interface KeptEntry {
  readonly account: string
  readonly visit: string
  readonly hash: string
  readonly entry: FieldEntry
  readonly acknowledged: boolean
}

/** Bytes made here: a photo, a signature, a paper. */
export interface KeptFile {
  readonly account: string
  readonly visit: string
  readonly sha256: string
  readonly type: string
  readonly bytes: ArrayBuffer
  /** The line it was photographed for. */
  readonly line: string | null
  readonly at: string
  readonly acknowledged: boolean
}

export interface FieldSchema extends DBSchema {
  visits: { key: [string, string]; value: KeptVisit }
  entries: { key: [string, string, string]; value: KeptEntry; indexes: { visit: [string, string] } }
  files: { key: [string, string, string]; value: KeptFile; indexes: { visit: [string, string] } }
}

export type FieldDatabase = IDBPDatabase<FieldSchema>

let opened: Promise<FieldDatabase> | undefined

/** The database of this device; a later version of the page upgrades it in place. */
export function fieldDatabase(): Promise<FieldDatabase> {
  opened ??= openDB<FieldSchema>('zhunying-visits', 1, {
    upgrade(db) {
      db.createObjectStore('visits', { keyPath: ['account', 'id'] })
      for (const name of ['entries', 'files'] as const) {
        const key = name === 'entries' ? 'hash' : 'sha256'
        const store = db.createObjectStore(name, { keyPath: ['account', 'visit', key] })
        store.createIndex('visit', ['account', 'visit'])
      }
    },
    blocking(_from, _to, event) {
      ;(event.target as IDBDatabase).close()
      opened = undefined
    },
    terminated() {
      opened = undefined
    },
  })
  return opened
}
