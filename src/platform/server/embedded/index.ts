import { existsSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { prepareCluster, type Cluster } from './cluster.ts'
import { lockFolder, type FolderLock } from './folder-lock.ts'
import { adopt, halt, launch, urlOf, type Postmaster } from './postmaster.ts'
import { unprivilegedUser } from './process.ts'

export { FolderInUse } from './folder-lock.ts'

export interface EmbeddedOptions {
  /** Further settings of PostgreSQL, `name=value`. */
  readonly settings?: readonly string[]
  /** Told, in words for a log, of what happens to the database. */
  readonly onEvent?: (event: 'adopted' | 'started' | 'lost' | 'back', detail: object) => void
}

export interface EmbeddedPostgres {
  /** The owner's address of the database `zhunying`; it stays the same when PostgreSQL is started again. */
  readonly url: string
  readonly pid: number
  readonly adopted: boolean
  urlOf(database: string): string
  /** Tells whoever finds this folder in use where this process serves. */
  announce(url: string): Promise<void>
  /** Ends PostgreSQL in order and gives the folder free. */
  stop(): Promise<void>
}

const DATABASE = 'zhunying'

/**
 * PostgreSQL 18 on the data in `folder`, reachable on the loopback only, for this process alone:
 * started, or adopted when a killed process left it running. When it ends by itself while this
 * process runs it is started again on the same port.
 *
 * Throws `FolderInUse` when another process works on the folder.
 */
export async function startEmbedded(
  folder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const user = unprivilegedUser()
  const binaries = findBinaries(user)
  const cluster = prepareCluster(folder, binaries, user)
  const settings = options.settings ?? []
  const tell = options.onEvent ?? (() => undefined)
  let stopping = false
  let address = ''

  const run = async () =>
    (await adopt(cluster)) ?? (await launch(cluster, binaries, user, settings))
  const take = (master: Postmaster) =>
    lockFolder(urlOf(cluster, master.port, 'postgres'), folder, () => void recover())

  let postmaster = await run()
  let lock: FolderLock = await take(postmaster)
  tell(postmaster.adopted ? 'adopted' : 'started', { pid: postmaster.pid, port: postmaster.port })
  await ensureDatabase(cluster, postmaster)

  /** The lock's connection broke: PostgreSQL was killed or is starting over. */
  async function recover(): Promise<void> {
    if (stopping) return
    tell('lost', { pid: postmaster.pid })
    for (let wait = 100; !stopping; wait = Math.min(wait * 2, 5000)) {
      try {
        postmaster = await run()
        lock = await take(postmaster)
        if (address) await lock.announce(address)
        tell('back', { pid: postmaster.pid, port: postmaster.port })
        return
      } catch {
        await new Promise((resume) => setTimeout(resume, wait))
      }
    }
  }

  return {
    url: urlOf(cluster, postmaster.port, DATABASE),
    get pid() {
      return postmaster.pid
    },
    adopted: postmaster.adopted,
    urlOf: (database) => urlOf(cluster, postmaster.port, database),
    async announce(url) {
      address = url
      await lock.announce(url)
    },
    async stop() {
      stopping = true
      await lock.release()
      await halt(cluster, binaries, user, postmaster)
    },
  }
}

/**
 * The owner's address of the database on `folder` while another process serves it; nothing when it does
 * not run. For what may be done beside a running service: reading, copying.
 */
export async function addressOfRunning(folder: string): Promise<string | undefined> {
  if (!existsSync(path.join(folder, 'postgres.password'))) return undefined
  const user = unprivilegedUser()
  const cluster = prepareCluster(folder, findBinaries(user), user)
  const running = await adopt(cluster)
  return running && urlOf(cluster, running.port, DATABASE)
}

async function ensureDatabase(cluster: Cluster, { port }: Postmaster): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(cluster, port, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      DATABASE,
    ])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}
