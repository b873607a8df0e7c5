import pg from 'pg'
import { isAlive, sleep } from './process.ts'

/** Who works on a data folder: the process and where it serves. */
export interface Holder {
  readonly pid: number
  readonly url: string
}

/** Another process has this data folder open. */
export class FolderInUse extends Error {
  readonly holder: Holder | undefined
  constructor(folder: string, holder: Holder | undefined) {
    const who = holder === undefined ? '' : `${holder.pid}${holder.url ? `, ${holder.url}` : ''}`
    super(
      `数据目录 ${folder} 正由另一个准营进程使用${who && `（进程 ${who}）`}。请先停止它，或用 DATA_DIR 指定别的目录。\n` +
        `The data folder ${folder} is in use by another Zhunying${who && ` (process ${who})`}. ` +
        'Stop that one first, or name another folder with DATA_DIR.',
    )
    this.name = 'FolderInUse'
    this.holder = holder
  }
}

export interface FolderLock {
  /** Says where this process serves, for whoever finds the folder in use. */
  announce(url: string): Promise<void>
  release(): Promise<void>
}

const KEY = 7_260_215_302
const NAME = /^zhunying (\d+) ?(.*)$/

/**
 * Takes the data folder for this process: an advisory lock in its own database, held by one
 * connection. The system closes that connection however the process ends, so the lock never goes stale.
 *
 * @param onLost told when the connection breaks, which means that the database went away
 */
export async function lockFolder(
  url: string,
  folder: string,
  onLost: () => void,
): Promise<FolderLock> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `zhunying ${process.pid}`,
    keepAlive: true,
  })
  let released = false
  const lost = () => {
    if (!released) onLost()
    released = true
  }
  client.on('error', lost)
  await client.connect()
  for (let attempt = 0; !(await tryLock(client)); attempt++) {
    const holder = await holderOf(client)
    const leaving = holder === undefined || !isAlive(holder.pid)
    if (!leaving || attempt > 20) {
      released = true
      await client.end()
      throw new FolderInUse(folder, holder)
    }
    await sleep(100)
  }
  client.on('end', lost)
  return {
    async announce(address) {
      const name = `zhunying ${process.pid} ${address}`.slice(0, 63)
      await client.query(`select set_config('application_name', $1, false)`, [name])
    },
    async release() {
      released = true
      await client.end().catch(() => undefined)
    },
  }
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    'select pg_try_advisory_lock($1) as taken',
    [KEY],
  )
  return rows[0]?.taken === true
}

async function holderOf(client: pg.Client): Promise<Holder | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name
       from pg_locks l
       join pg_stat_activity a using (pid)
      where l.locktype = 'advisory'
        and l.granted
        and (l.classid::bigint << 32 | l.objid::bigint) = $1`,
    [KEY],
  )
  const [, pid, url = ''] = NAME.exec(rows[0]?.name ?? '') ?? []
  return pid === undefined ? undefined : { pid: Number(pid), url }
}
