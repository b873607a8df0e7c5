import { get, sendTo, newKey } from '#platform/web/index.ts'
import type { OfficerView } from '../../../inspections/core/index.ts'
import { askToKeep, type NewFile } from '../../../inspections/web/index.ts'
import type { CheckView } from '../../core/index.ts'
import { checkDatabase } from './database.ts'
import type { KeptBytes, KeptCheck } from './kept.ts'
import { EMPTY } from './draft.ts'
import { readKeys } from './prove-code.ts'

/** A write is done only when the device says it is on its disk. */
const STRICT = { durability: 'strict' } as const
/** Days after which a check on which nothing was written here is not kept any longer. */
const KEEP_DAYS = 7

/** What is kept here of one check, for one account. */
export interface Kept {
  readonly check: KeptCheck
  readonly files: readonly KeptBytes[]
}

export async function readKept(account: string, id: string): Promise<Kept | undefined> {
  const db = await checkDatabase()
  const tx = db.transaction(['checks', 'files'])
  const [check, files] = await Promise.all([
    tx.objectStore('checks').get([account, id]),
    tx.objectStore('files').index('check').getAll([account, id]),
    tx.done,
  ])
  return check && { check, files }
}

/** The checks kept here for this account; those of a week ago with nothing written on them go, whoever's they are. */
export async function listKept(account: string, now: Date): Promise<readonly KeptCheck[]> {
  const db = await checkDatabase()
  const before = new Date(now.getTime() - KEEP_DAYS * 86_400_000).toISOString()
  const tx = db.transaction('checks', 'readwrite', STRICT)
  const all = await tx.store.getAll()
  const old = all.filter((one) => one.keptAt < before && !isStarted(one))
  for (const one of old) await tx.store.delete([one.account, one.id])
  await tx.done
  return all.filter((one) => one.account === account && !old.includes(one))
}

export function isStarted({ draft, sealed }: KeptCheck): boolean {
  return sealed !== undefined || draft.scan !== undefined || draft.results.length > 0
}

/**
 * 带上: pins the checklist on the server and keeps everything of the check here: lines, roster, and the keys that prove
 * the code. What was written here of it before stays.
 */
export async function takeAlong(account: string, id: string): Promise<void> {
  await askToKeep()
  const before = await get<CheckView>(`/checks/${id}`)
  const body = {}
  const reply = await sendTo<CheckView>('POST', `/checks/${id}/take`, {
    body,
    key: newKey(),
    ifMatch: `"${before.version}"`,
  })
  const view = reply.body
  const [roster, keys] = await Promise.all([
    get<{ items: readonly OfficerView[] }>('/inspection-officers'),
    readKeys(),
  ])
  const concerned = new Set(view.departments.map((one) => one.id))
  const officers = roster.items
    .filter((one) => !one.retired && one.region === view.region && concerned.has(one.department))
    .map(({ id: officer, name, certificateNo }) => ({ id: officer, name, certificateNo }))
  const db = await checkDatabase()
  const tx = db.transaction('checks', 'readwrite', STRICT)
  const kept = await tx.store.get([account, id])
  const keptAt = new Date().toISOString()
  if (kept === undefined || !isStarted(kept))
    await tx.store.put({ account, id, view, officers, keys, keptAt, draft: EMPTY })
  await tx.done
}

/** Writes a change and its bytes down in one go: all of it or, when the device is full, nothing. */
export async function write(next: KeptCheck, files: readonly NewFile[]): Promise<void> {
  const db = await checkDatabase()
  const tx = db.transaction(['checks', 'files'], 'readwrite', STRICT)
  try {
    const { account, id } = next
    const bytes = tx.objectStore('files')
    for (const file of files)
      if ((await bytes.getKey([account, id, file.sha256])) === undefined)
        await bytes.put({ ...file, account, check: id, acknowledged: false })
    await tx.objectStore('checks').put(next)
    await tx.done
  } catch (error) {
    // the photo did not fit: what speaks of it is not kept either
    tx.done.catch(() => undefined)
    if (tx.error === null) tx.abort()
    throw error
  }
}

/** The server has these bytes. */
export async function markSent(file: KeptBytes): Promise<void> {
  const db = await checkDatabase()
  await db.put('files', { ...file, acknowledged: true })
}

/** The server has the record of this name and all its bytes: nothing of the check stays here. Whether it was so. */
export async function forget(account: string, id: string, hash: string): Promise<boolean> {
  const db = await checkDatabase()
  const tx = db.transaction(['checks', 'files'], 'readwrite', STRICT)
  const kept = await tx.objectStore('checks').get([account, id])
  const files = tx.objectStore('files')
  const all = await files.index('check').getAll([account, id])
  const done = kept?.sealed?.hash === hash && all.every(({ acknowledged }) => acknowledged)
  if (done) {
    for (const { sha256 } of all) await files.delete([account, id, sha256])
    await tx.objectStore('checks').delete([account, id])
  }
  await tx.done
  return done
}
