import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url))

/** One process of the service, started again by whoever keeps the machine when it dies (systemd, an orchestrator). */
export interface Node {
  readonly roles: string
  readonly origin: string
  /** Of the process that runs now. */
  readonly pid: number
  /** kill -9, and the keeper starts it again. */
  kill(): Promise<void>
  stop(): Promise<void>
  /** How often it was started. */
  readonly starts: number
}

export interface NodeOrder {
  readonly roles: 'web' | 'worker' | 'web,worker'
  readonly databaseUrl: string
  /** Shared by all nodes, as files and keys are. */
  readonly dataDir: string
}

export async function startNode({ roles, databaseUrl, dataDir }: NodeOrder): Promise<Node> {
  const port = await freePort()
  let child: ChildProcess
  let starts = 0
  let stopping = false

  const start = async () => {
    starts++
    child = spawn(process.execPath, [CLI, 'serve', '--no-web', '--demo', '--roles', roles], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        DATA_DIR: dataDir,
        PORT: String(port),
        RATE_LIMIT: '0',
        LOG_LEVEL: 'error',
        // what is started again and again is compiled once
        NODE_COMPILE_CACHE: path.join(dataDir, 'compiled'),
      },
    })
    let said = ''
    child.stderr!.on('data', (data) => (said = `${said}${String(data)}`.slice(-4000)))
    child.once('exit', (code) => {
      if (stopping || code === null) return
      // it could not start, its database being away: the keeper tries again
      setTimeout(() => {
        if (!stopping) void start()
      }, 300)
    })
    await once(child, 'spawn')
  }

  await start()
  const node: Node = {
    roles,
    origin: `http://127.0.0.1:${port}`,
    get pid() {
      return child.pid!
    },
    get starts() {
      return starts
    },
    async kill() {
      // it ended by itself, its database being away: the keeper is about to start it
      if (child.exitCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      const [code] = (await gone) as [number | null]
      if (code === null && !stopping) await start()
    },
    async stop() {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
  return node
}

/** Until the node answers that it is ready; its migrations and demonstration people take a moment. */
export async function ready({ origin }: Node, patience = 60_000): Promise<void> {
  for (const end = Date.now() + patience; ;) {
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    if (Date.now() > end) throw new Error(`${origin} does not get ready`)
    await new Promise((resume) => setTimeout(resume, 100))
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  return port
}
