import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { takeBaseBackup } from './base-backup.ts'
import { BackupError, partsOf, writeManifest, type Manifest } from './manifest.ts'

export interface BackupOrder {
  /** A user of the database server who may replicate. */
  readonly url: string
  /** The installation's data folder, with its blobs and keys. */
  readonly dataDir: string
  /** The new folder that shall hold the backup; the keys go to `<folder>.keys`. */
  readonly folder: string
  readonly takenAt: Date
}

/** Where the keys of a backup lie: apart from it, since together they could sign licences. */
export const keysOf = (folder: string) => `${folder}.keys`

/**
 * Copies everything that an installation must not lose, while it works: the database (base backup with its
 * log), then the files, which are only ever added and always before the row that names them. The folder
 * appears under its name when it is complete; an interrupted run leaves only a `.part` folder.
 */
export async function takeBackup(order: BackupOrder): Promise<Manifest> {
  const { url, dataDir, folder } = order
  if (existsSync(folder))
    throw new BackupError(
      `${folder} 已存在，请换一个名字。 ${folder} exists already; choose another name.`,
    )
  const draft = `${folder}.part`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  const facts = await factsOf(url)
  const database = await takeBaseBackup(url, draft)
  await copyIfThere(path.join(dataDir, 'blobs'), path.join(draft, 'blobs'))
  const files = await partsOf(draft, 'blobs')
  await copyIfThere(path.join(dataDir, 'keys'), keysOf(folder))
  const manifest = {
    format: 1 as const,
    takenAt: order.takenAt.toISOString(),
    ...facts,
    database,
    files,
  }
  await writeManifest(draft, manifest)
  await rename(draft, folder)
  return manifest
}

async function copyIfThere(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return
  await cp(from, to, {
    recursive: true,
    filter: (file) => !file.endsWith('.tmp'),
    mode: 0,
    preserveTimestamps: true,
  })
}

async function factsOf(url: string): Promise<Pick<Manifest, 'postgres' | 'schema'>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ postgres: string; schema: number }>(
      `select current_setting('server_version') as postgres,
              (select max(number) from schema_migration) as schema`,
    )
    return rows[0]!
  } finally {
    await client.end()
  }
}
