import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { NewFile } from '../../../inspections/web/index.ts'
import type { CheckView, FieldRecord } from '../../core/index.ts'
import type { Draft } from './draft.ts'
import type { PublicKey } from './prove-code.ts'

/** An officer of the roster, as far as a record names them. */
export interface OfficerHere {
  readonly id: string
  readonly name: string
  readonly certificateNo: string
}

/** A check kept on this device for one account: what was taken along, and what was written down here. */
export interface KeptCheck {
  readonly account: string
  readonly id: string
  /** As the server showed it when it was taken along; its checklist is pinned. */
  readonly view: CheckView
  readonly officers: readonly OfficerHere[]
  /** What codes are proven by without a network. */
  readonly keys: readonly PublicKey[]
  readonly keptAt: string
  readonly draft: Draft
  /** Finished and signed: this, and nothing else, is sent. */
  readonly sealed?: { readonly hash: string; readonly record: FieldRecord } | undefined
}

/** Bytes made here: a photo or a signature, under the hash they were given when they were made. */
export interface KeptBytes extends NewFile {
  readonly account: string
  readonly check: string
  readonly acknowledged: boolean
}

interface CheckSchema extends DBSchema {
  checks: { key: [string, string]; value: KeptCheck }
  files: { key: [string, string, string]; value: KeptBytes; indexes: { check: [string, string] } }
}

let opened: Promise<IDBPDatabase<CheckSchema>> | undefined

/** The database of this device; a later version of the page upgrades it in place. */
export function checkDatabase(): Promise<IDBPDatabase<CheckSchema>> {
  opened ??= openDB<CheckSchema>('zhunying-checks', 1, {
    upgrade(db) {
      db.createObjectStore('checks', { keyPath: ['account', 'id'] })
      const files = db.createObjectStore('files', { keyPath: ['account', 'check', 'sha256'] })
      files.createIndex('check', ['account', 'check'])
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
