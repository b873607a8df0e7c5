import { once } from 'node:events'
import net from 'node:net'
import pg from 'pg'

/**
 * A pooler as strict as PgBouncer with `pool_mode = transaction`: a client has a server connection from its
 * first message until the transaction ends, and may meet another one the next time. What would need a
 * session (startup options, named statements, LISTEN) is refused in words.
 */
export interface TransactionPool {
  readonly url: string
  /** Asks every server connection at once, each as its last client left it; clients wait meanwhile. */
  atRest<T>(ask: (server: pg.Client) => Promise<T>): Promise<T[]>
  /** How often a client was given another connection than the last time. */
  readonly swaps: () => number
  close(): Promise<void>
}

interface Server {
  readonly client: pg.Client
  readonly stream: net.Socket
}

export async function startTransactionPool(url: string, size: number): Promise<TransactionPool> {
  const servers = await Promise.all(Array.from({ length: size }, () => connect(url)))
  const free = [...servers]
  const waiting: ((server: Server) => void)[] = []
  let swaps = 0
  const take = async () => free.shift() ?? new Promise<Server>((give) => waiting.push(give))
  const giveBack = (server: Server) => {
    const next = waiting.shift()
    if (next) next(server)
    else free.push(server)
  }
  const listener = net.createServer({ noDelay: true }, (socket) => {
    serve(socket, take, giveBack, () => swaps++)
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as net.AddressInfo
  const { pathname } = new URL(url)
  return {
    url: `postgres://pooled:none@127.0.0.1:${port}${pathname}`,
    async atRest(ask) {
      const resting = await Promise.all(servers.map(take))
      try {
        return await Promise.all(resting.map(({ client }) => ask(client)))
      } finally {
        resting.forEach(giveBack)
      }
    },
    swaps: () => swaps,
    async close() {
      listener.close()
      await Promise.all(servers.map(({ client }) => client.end()))
    },
  }
}

/** A signed-in connection, whose bytes are then passed on as they are. */
async function connect(url: string): Promise<Server> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { stream } = (client as unknown as { connection: { stream: net.Socket } }).connection
  return { client, stream }
}

const PLAIN = ['user', 'database', 'application_name', 'client_encoding']
const READY = message('Z', Buffer.from('I'))

function serve(
  socket: net.Socket,
  take: () => Promise<Server>,
  giveBack: (server: Server) => void,
  onSwap: () => void,
): void {
  let rest: Buffer = Buffer.alloc(0)
  let started = false
  let server: Server | undefined
  let last: Server | undefined
  let mine: ((data: Buffer) => void)[] = []
  socket.on('error', () => undefined)
  socket.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data])
    void pump()
  })
  let pumping = false
  async function pump(): Promise<void> {
    if (pumping) return
    pumping = true
    while (rest.length > 0) {
      const size = started
        ? 1 + (rest.length > 4 ? rest.readInt32BE(1) : Infinity)
        : rest.readInt32BE(0)
      if (rest.length < size) break
      const one = rest.subarray(0, size)
      rest = rest.subarray(size)
      if (started) await forward(one)
      else greet(one)
    }
    pumping = false
  }
  function greet(packet: Buffer): void {
    const words = packet.subarray(8).toString().split('\0')
    const wrong = words.filter((word, n) => n % 2 === 0 && word !== '' && !PLAIN.includes(word))
    if (wrong.length > 0) return refuse(`unsupported startup parameter: ${wrong.join()}`)
    started = true
    socket.write(Buffer.concat([message('R', Buffer.alloc(4)), READY]))
  }
  async function forward(one: Buffer): Promise<void> {
    const kind = String.fromCharCode(one[0]!)
    if (kind === 'X') return void socket.end()
    if (kind === 'P' && one[5] !== 0) return refuse('a named statement outlives its transaction')
    if (kind === 'Q' && /^\s*(un)?listen\b/i.test(one.subarray(5).toString()))
      return refuse('LISTEN needs a session')
    if (server === undefined) {
      server = await take()
      if (last !== undefined && last !== server) onSwap()
      last = server
      mine = server.stream.listeners('data') as typeof mine
      server.stream.removeAllListeners('data')
      server.stream.on('data', hear)
    }
    server.stream.write(one)
  }
  let heard: Buffer = Buffer.alloc(0)
  function hear(data: Buffer): void {
    socket.write(data)
    heard = Buffer.concat([heard, data])
    while (heard.length > 4 && heard.length >= 1 + heard.readInt32BE(1)) {
      const size = 1 + heard.readInt32BE(1)
      const idle = heard[0] === 0x5a && heard[5] === 0x49
      heard = heard.subarray(size)
      if (idle) release()
    }
  }
  function release(): void {
    if (server === undefined) return
    server.stream.removeAllListeners('data')
    for (const listener of mine) server.stream.on('data', listener)
    giveBack(server)
    server = undefined
  }
  function refuse(why: string): void {
    const fields = `SFATAL\0VFATAL\0C08P01\0M${why}\0\0`
    socket.end(message('E', Buffer.from(fields)))
  }
}

function message(kind: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(kind, 0, 'latin1')
  head.writeInt32BE(4 + body.length, 1)
  return Buffer.concat([head, body])
}
