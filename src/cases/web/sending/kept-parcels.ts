import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Parcel } from './parcel.ts'

/** A parcel that this device keeps until it has arrived. */
interface KeptParcel extends Parcel {
  readonly keptAt: number
}

interface ParcelSchema extends DBSchema {
  parcels: { key: [string, string]; value: KeptParcel }
}

/** As long as the server keeps the pieces; in milliseconds. */
const WEEK = 7 * 24 * 60 * 60 * 1000

function database(): Promise<IDBPDatabase<ParcelSchema>> {
  return openDB<ParcelSchema>('zhunying-parcels', 1, {
    upgrade: (db) => void db.createObjectStore('parcels', { keyPath: ['caseId', 'material'] }),
  })
}

/** A private window or a full disk keeps nothing: the file is sent all the same. */
async function onDevice<T>(work: (db: IDBPDatabase<ParcelSchema>) => Promise<T>) {
  try {
    const db = await database()
    try {
      return await work(db)
    } finally {
      db.close()
    }
  } catch {
    return undefined
  }
}

/** One to a material: the next takes its place. */
export async function keepParcel(parcel: Parcel): Promise<void> {
  await onDevice((db) => db.put('parcels', { ...parcel, keptAt: Date.now() }))
}

export async function forgetParcel({ caseId, material, key }: Parcel): Promise<void> {
  await onDevice(async (db) => {
    const kept = await db.get('parcels', [caseId, material])
    if (kept?.key === key) await db.delete('parcels', [caseId, material])
  })
}

/** What did not arrive before the page was closed; what is older than a week is thrown away. */
export async function keptParcels(caseId: string): Promise<readonly Parcel[]> {
  const all = await onDevice((db) => db.getAll('parcels'))
  const old = (all ?? []).filter(({ keptAt }) => keptAt < Date.now() - WEEK)
  for (const parcel of old) await forgetParcel(parcel)
  return (all ?? []).filter((parcel) => parcel.caseId === caseId && !old.includes(parcel))
}

/** Papers of a person do not stay on a device they have left. */
export async function forgetAllParcels(): Promise<void> {
  await onDevice((db) => db.clear('parcels'))
}
