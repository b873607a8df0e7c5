import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { extract } from 'tar'
import { findBinaries } from '../embedded/binaries.ts'
import { OWNER, passwordIn, reachable } from '../embedded/cluster.ts'
import { unprivilegedUser, type RunAs } from '../embedded/process.ts'
import { keysOf } from './backup.ts'
import { BackupError, readBackup, type Manifest } from './manifest.ts'

/**
 * Puts a backup into a new data folder, with a new database password. The folder appears under its name
 * when everything is in it; the old installation is not touched.
 *
 * @throws in words when the backup is damaged, or the folder is not empty
 */
export async function restoreBackup(folder: string, dataDir: string): Promise<Manifest> {
  if (fs.existsSync(dataDir) && fs.readdirSync(dataDir).length > 0)
    throw new BackupError(
      `${dataDir} 不是空的；请恢复到新的文件夹，核对后再改名。 ` +
        `${dataDir} is not empty: restore into a new folder, look at it, then rename.`,
    )
  const manifest = await readBackup(folder)
  const draft = `${dataDir}.part`
  fs.rmSync(draft, { recursive: true, force: true })
  fs.mkdirSync(draft, { recursive: true })
  await unpackDatabase(path.join(folder, manifest.database.file), draft)
  for (const [from, to] of [
    [path.join(folder, 'blobs'), 'blobs'],
    [keysOf(folder), 'keys'],
  ] as const)
    if (fs.existsSync(from)) await cp(from, path.join(draft, to), { recursive: true })
  fs.rmSync(dataDir, { recursive: true, force: true })
  fs.renameSync(draft, dataDir)
  return manifest
}

async function unpackDatabase(archive: string, dataDir: string): Promise<void> {
  const user = unprivilegedUser()
  const { postgres } = findBinaries(user)
  const place = reachable(path.join(dataDir, 'postgres'), user)
  fs.mkdirSync(place, { recursive: true, mode: 0o700 })
  await extract({ file: archive, cwd: place })
  fs.chmodSync(place, 0o700)
  give(place, user)
  const password = passwordIn(path.join(dataDir, 'postgres.password'))
  const { status, stderr } = spawnSync(postgres, ['--single', '-D', place, 'postgres'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
    input: `alter role ${OWNER} password '${password}'\n`,
  })
  if (status !== 0) throw new Error(`postgres --single: ${stderr}`)
}

/** Everything in a folder, and itself, to the user that runs PostgreSQL. */
function give(folder: string, { uid, gid }: RunAs): void {
  if (uid === undefined) return
  for (const file of ['', ...(fs.readdirSync(folder, { recursive: true }) as string[])])
    fs.lchownSync(path.join(folder, file), uid, gid!)
}
