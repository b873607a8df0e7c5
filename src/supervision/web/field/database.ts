import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { KeptBytes, KeptCheck } from './kept.ts'

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
