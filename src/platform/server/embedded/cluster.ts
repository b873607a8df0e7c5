import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { SHARED_FOLDER } from './binaries.ts'
import type { RunAs } from './process.ts'

/** The user that owns the embedded database. */
export const OWNER = 'zhunying'

/** What lies in the data folder for the database. */
export interface Cluster {
  /** PostgreSQL's own folder. */
  readonly data: string
  readonly password: string
  readonly logFile: string
  readonly portFile: string
}

/** Opens the cluster in `folder`, making it (initdb) when there is none. */
export function prepareCluster(folder: string, binaries: Binaries, user: RunAs): Cluster {
  fs.mkdirSync(folder, { recursive: true })
  const data = reachable(path.join(folder, 'postgres'), user)
  const cluster = {
    data,
    password: passwordIn(path.join(folder, 'postgres.password')),
    logFile: path.join(folder, 'postgres.log'),
    portFile: path.join(folder, 'postgres.port'),
  }
  if (!fs.existsSync(path.join(data, 'global', 'pg_control'))) initialise(cluster, binaries, user)
  return cluster
}

/** A random password that only the owner of the folder can read; kept for the next start. */
export function passwordIn(file: string): string {
  try {
    fs.writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return fs.readFileSync(file, 'utf8').trim()
}

/**
 * The database folder itself, or, when the unprivileged user cannot get there (a 0700 home above
 * it), a new one in `shared` with a link left in its place.
 */
export function reachable(wanted: string, user: RunAs, shared = SHARED_FOLDER): string {
  if (user.uid === undefined) return wanted
  if (fs.existsSync(wanted)) return fs.realpathSync(wanted)
  const parent = path.dirname(wanted)
  if (spawnSync('test', ['-x', parent], { ...user, cwd: '/' }).status === 0) return wanted
  fs.mkdirSync(shared, { recursive: true, mode: 0o755 })
  const elsewhere = fs.mkdtempSync(path.join(shared, 'data-'))
  fs.chownSync(elsewhere, user.uid, user.gid!)
  fs.symlinkSync(elsewhere, wanted)
  return elsewhere
}

/** initdb into a folder of its own and a rename at the end, so that an interrupted one leaves nothing half made. */
function initialise(cluster: Cluster, binaries: Binaries, user: RunAs): void {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-initdb-'))
  const passwordFile = path.join(scratch, 'password')
  const draft = `${cluster.data}.new`
  const owned = (file: string) => {
    if (user.uid !== undefined) fs.chownSync(file, user.uid, user.gid!)
  }
  try {
    fs.writeFileSync(passwordFile, cluster.password, { mode: 0o600 })
    fs.rmSync(draft, { recursive: true, force: true })
    fs.mkdirSync(draft, { mode: 0o700 })
    for (const file of [scratch, passwordFile, draft]) owned(file)
    const { status, stderr } = spawnSync(binaries.initdb, initOptions(draft, passwordFile), {
      ...user,
      cwd: '/',
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`initdb: ${stderr}`)
    fs.rmSync(cluster.data, { recursive: true, force: true })
    fs.renameSync(draft, cluster.data)
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

function initOptions(data: string, passwordFile: string): string[] {
  return [
    '-D',
    data,
    '-U',
    OWNER,
    '-E',
    'UTF8',
    '-A',
    'scram-sha-256',
    // the same order of strings on every system, whatever its libraries say
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--pwfile=${passwordFile}`,
  ]
}
