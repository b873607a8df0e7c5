import type { FieldEntry, VisitView } from '../../core/index.ts'
import { fieldDatabase, type KeptEntry, type KeptFile, type KeptVisit } from './database.ts'

/** What is kept here of one visit, for one account. */
export interface Kept {
  readonly visit: KeptVisit | undefined
  readonly entries: readonly KeptEntry[]
  readonly files: readonly KeptFile[]
}

/** A write is done only when the device says it is on its disk. */
const STRICT = { durability: 'strict' } as const

export async function readKept(account: string, visit: string): Promise<Kept> {
  const db = await fieldDatabase()
  const tx = db.transaction(['visits', 'entries', 'files'])
  const [kept, entries, files] = await Promise.all([
    tx.objectStore('visits').get([account, visit]),
    tx.objectStore('entries').index('visit').getAll([account, visit]),
    tx.objectStore('files').index('visit').getAll([account, visit]),
    tx.done,
  ])
  return { visit: kept, entries, files }
}

/** Days after which a visit that nobody touched here is not kept any longer. */
const KEEP_DAYS = 7

/** Names and addresses do not stay on a device: visits with nothing unsent go after a week, whoever's they are. */
export async function forgetOld(now: Date): Promise<void> {
  const db = await fieldDatabase()
  const before = new Date(now.getTime() - KEEP_DAYS * 86_400_000).toISOString()
  const tx = db.transaction(['visits', 'entries', 'files'], 'readwrite', STRICT)
  for (const { account, id, keptAt } of await tx.objectStore('visits').getAll()) {
    const key: [string, string] = [account, id]
    const written = await tx.objectStore('entries').index('visit').count(key)
    const made = await tx.objectStore('files').index('visit').count(key)
    if (keptAt < before && written + made === 0) await tx.objectStore('visits').delete(key)
  }
  await tx.done
}

/** The visits kept here for this account, and for each how much is not acknowledged. */
export async function listKept(account: string): Promise<{ visit: KeptVisit; unsent: number }[]> {
  const db = await fieldDatabase()
  const all = (await db.getAll('visits')).filter((one) => one.account === account)
  return Promise.all(
    all.map(async (visit) => {
      const { entries, files } = await readKept(account, visit.id)
      const unsent = [...entries, ...files].filter(({ acknowledged }) => !acknowledged).length
      return { visit, unsent }
    }),
  )
}

/** Keeps the visit as the server shows it, with what was chosen here for its record. */
export async function keepVisit(account: string, view: VisitView): Promise<void> {
  const db = await fieldDatabase()
  const tx = db.transaction('visits', 'readwrite', STRICT)
  const before = await tx.store.get([account, view.id])
  // an answer that was overtaken on the way must not undo a newer one
  if (before === undefined || before.view.version <= view.version) {
    const keptAt = new Date().toISOString()
    await tx.store.put({ ...before, account, id: view.id, view, keptAt })
  }
  await tx.done
}

export async function noteChoice(
  account: string,
  visit: string,
  choice: Pick<KeptVisit, 'present' | 'fixBy' | 'whyAgain'>,
): Promise<void> {
  const db = await fieldDatabase()
  const tx = db.transaction('visits', 'readwrite', STRICT)
  const before = await tx.store.get([account, visit])
  if (before !== undefined) await tx.store.put({ ...before, ...choice })
  await tx.done
}

export type NewFile = Pick<KeptFile, 'sha256' | 'type' | 'bytes' | 'line'>

interface NewThings {
  readonly entries?: readonly { readonly hash: string; readonly entry: FieldEntry }[]
  readonly files?: readonly NewFile[]
}

/** Keeps new things in one go: all of it or, when the device is full, nothing. */
export async function keepNew(account: string, visit: string, what: NewThings): Promise<void> {
  const db = await fieldDatabase()
  const tx = db.transaction(['entries', 'files'], 'readwrite', STRICT)
  try {
    const at = new Date().toISOString()
    const files = tx.objectStore('files')
    for (const file of what.files ?? [])
      if ((await files.getKey([account, visit, file.sha256])) === undefined)
        await files.put({ account, visit, ...file, at, acknowledged: false })
    const entries = tx.objectStore('entries')
    for (const { hash, entry } of what.entries ?? [])
      if ((await entries.getKey([account, visit, hash])) === undefined)
        await entries.put({ account, visit, hash, entry, acknowledged: false })
    await tx.done
  } catch (error) {
    // the photo did not fit: what speaks of it is not kept either
    tx.done.catch(() => undefined)
    if (tx.error === null) tx.abort()
    throw error
  }
}

/** The server has these, by their hashes. */
export async function markAcknowledged(
  account: string,
  visit: string,
  store: 'entries' | 'files',
  hashes: readonly string[],
): Promise<void> {
  const db = await fieldDatabase()
  const tx = db.transaction(store, 'readwrite', STRICT)
  for (const hash of hashes) {
    const kept = await tx.store.get([account, visit, hash])
    if (kept !== undefined) await tx.store.put({ ...kept, acknowledged: true } as never)
  }
  await tx.done
}

/**
 * Deletes what is kept of a visit, if and only if every hash of it is acknowledged, and takes the
 * server's view in its place; looked at and deleted in one transaction, so nothing written in between
 * can go with it. A visit whose
 * round is finished is deleted whole. Whether it was done.
 */
export async function forgetAcknowledged(account: string, view: VisitView): Promise<boolean> {
  const db = await fieldDatabase()
  const tx = db.transaction(['visits', 'entries', 'files'], 'readwrite', STRICT)
  const entries = tx.objectStore('entries')
  const files = tx.objectStore('files')
  const key: [string, string] = [account, view.id]
  const written = await entries.index('visit').getAll(key)
  const made = await files.index('visit').getAll(key)
  const done = [...written, ...made].every(({ acknowledged }) => acknowledged)
  if (done) {
    for (const one of await entries.index('visit').getAllKeys(key)) await entries.delete(one)
    for (const one of await files.index('visit').getAllKeys(key)) await files.delete(one)
    const visits = tx.objectStore('visits')
    const before = await visits.get(key)
    if (isOver(view, written)) await visits.delete(key)
    else if (before !== undefined) await visits.put({ ...before, view })
  }
  await tx.done
  return done
}

/** The visit ended, or the round that was recorded here is finished. */
function isOver(view: VisitView, entries: readonly KeptEntry[]): boolean {
  if (view.state === 'passed' || view.state === 'cancelled') return true
  return entries.some(({ entry }) => entry.round <= view.rounds)
}
