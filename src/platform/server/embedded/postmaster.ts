import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import pg from 'pg'
import type { Binaries } from './binaries.ts'
import { OWNER, type Cluster } from './cluster.ts'
import { isAlive, sleep, waitForEnd, type RunAs } from './process.ts'

/** A running PostgreSQL. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** Whether it was found running, left over from a process of ours that was killed. */
  readonly adopted: boolean
}

export function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://${OWNER}:${encodeURIComponent(cluster.password)}@127.0.0.1:${port}/${database}`
}

/** The postmaster that already runs on this data, if it answers to our password. */
export async function adopt(cluster: Cluster): Promise<Postmaster | undefined> {
  const found = readPidFile(cluster)
  if (found === undefined || !isAlive(found.pid)) return undefined
  // one that is just starting or recovering says nothing for a while
  for (let waited = 0; waited < 60 && isAlive(found.pid); waited++) {
    if (await answers(cluster, found.port)) return { ...found, adopted: true }
    // connection refused at once and a foreign pid: the number was given to another program
    if (waited > 8 && !isPostgres(found.pid)) return undefined
    await sleep(250)
  }
  return undefined
}

function readPidFile(cluster: Cluster): { pid: number; port: number } | undefined {
  try {
    const lines = fs.readFileSync(path.join(cluster.data, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return pid > 0 && port > 0 ? { pid, port } : undefined
  } catch {
    return undefined
  }
}

function isPostgres(pid: number): boolean {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return true
  }
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, port, 'postgres'),
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const ATTEMPTS = 40

/**
 * Starts PostgreSQL on the remembered port, or on a free one when that is taken. Tried again for ten
 * seconds: an old postmaster may still be going down, or linger as a zombie that its lock file names.
 */
export async function launch(
  cluster: Cluster,
  binaries: Binaries,
  user: RunAs,
  settings: readonly string[],
): Promise<Postmaster> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = await choosePort(cluster)
    const started = await attemptLaunch(cluster, binaries, user, port, settings)
    if (started !== undefined) return started
    const other = await adopt(cluster)
    if (other !== undefined) return other
    await sleep(250)
  }
  throw new Error(
    `数据库没有启动，原因见 ${cluster.logFile}。 PostgreSQL does not start; ${cluster.logFile} says why.`,
  )
}

async function attemptLaunch(
  cluster: Cluster,
  { postgres }: Binaries,
  user: RunAs,
  port: number,
  settings: readonly string[],
): Promise<Postmaster | undefined> {
  const options = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'timezone=UTC',
    ...settings,
  ].flatMap((setting) => ['-c', setting])
  const log = fs.openSync(cluster.logFile, 'a', 0o600)
  const child = spawn(postgres, ['-D', cluster.data, ...options], {
    ...user,
    cwd: process.platform === 'win32' ? cluster.data : '/',
    stdio: ['ignore', log, log],
    // its own session: Ctrl-C in the terminal ends us, and we end it in order
    detached: true,
    windowsHide: true,
  })
  fs.closeSync(log)
  let ended = false
  child.once('exit', () => (ended = true))
  child.once('error', () => (ended = true))
  while (!ended) {
    if (await answers(cluster, port)) {
      child.unref()
      fs.writeFileSync(cluster.portFile, String(port))
      return { pid: child.pid!, port, adopted: false }
    }
    await sleep(20)
  }
  return undefined
}

async function choosePort(cluster: Cluster): Promise<number> {
  const remembered = fs.existsSync(cluster.portFile)
    ? Number(fs.readFileSync(cluster.portFile, 'utf8'))
    : 0
  return (remembered > 0 && (await freePort(remembered))) || (await freePort(0)) || 0
}

/** The port itself when nobody listens there (0: any), else nothing. */
function freePort(port: number): Promise<number | undefined> {
  return new Promise((answer) => {
    const server = net.createServer()
    server.once('error', () => answer(undefined))
    server.listen(port, '127.0.0.1', () => {
      const { port: free } = server.address() as net.AddressInfo
      server.close(() => answer(free))
    })
  })
}

/** Ends PostgreSQL in order (fast shutdown: open transactions are undone, everything is written). */
export async function halt(
  cluster: Cluster,
  { pgCtl }: Binaries,
  user: RunAs,
  { pid }: Pick<Postmaster, 'pid'>,
): Promise<void> {
  if (!isAlive(pid)) return
  if (process.platform === 'win32') {
    spawnSync(pgCtl, ['stop', '-D', cluster.data, '-m', 'fast'], { ...user })
  } else {
    process.kill(pid, 'SIGINT')
  }
  if (!(await waitForEnd(pid, 30_000))) process.kill(pid, 'SIGQUIT')
}
