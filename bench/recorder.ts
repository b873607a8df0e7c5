import { AsyncLocalStorage } from 'node:async_hooks'
import type { Server } from 'node:http'
import pg from 'pg'
import { PreparingClient } from '#platform/server/named-statements.ts'

/** One message to PostgreSQL, as `pg` was given it. */
export interface Sent {
  readonly text: string
  readonly values: readonly unknown[]
}
/** The messages of one transaction, in order. */
export type Transaction = readonly Sent[]

/**
 * Writes down what a service in this process asks of PostgreSQL, transaction by transaction, for each
 * loopback address that its clients came to: as many streams as there are people, each in its own order.
 */
export class Recorder {
  #streams = new Map<string, Sent[][]>()
  readonly #stream = new AsyncLocalStorage<string>()
  readonly #open = new WeakMap<pg.Client, Sent[]>()
  readonly #query = Reflect.get(pg.Client.prototype, 'query') as typeof pg.Client.prototype.query
  recording = false

  listen(server: Server): void {
    const enter = (request: { socket: { localAddress?: string } }) =>
      this.#stream.enterWith(request.socket.localAddress ?? '')
    server.prependListener('request', enter)
    const note = (client: pg.Client, sent: Sent) => this.#note(client, sent)
    const query = this.#query
    pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
      const [first, second] = args as [string | Sent, unknown]
      const text = typeof first === 'string' ? first : first?.text
      const values = typeof first === 'string' ? second : first?.values
      if (typeof text === 'string')
        note(this, { text, values: Array.isArray(values) ? values : [] })
      return Reflect.apply(query, this, args) as never
    } as typeof query
  }

  #note(client: pg.Client, sent: Sent): void {
    const stream = this.#stream.getStore()
    if (!this.recording || stream === undefined) return
    const open = this.#open.get(client) ?? []
    open.push(sent)
    this.#open.set(client, open)
    if (!/^(commit|rollback)\b/.test(sent.text)) return
    this.#open.delete(client)
    const all = this.#streams.get(stream) ?? []
    all.push(open)
    this.#streams.set(stream, all)
  }

  /** What was recorded since the last time, one stream for each address. */
  take(): Transaction[][] {
    const streams = [...this.#streams.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))
    this.#streams = new Map()
    return streams.map(([, transactions]) => transactions)
  }

  stop(): void {
    pg.Client.prototype.query = this.#query
  }
}

/**
 * Sends the same messages again by bare `pg`, on a connection for each stream, each in its own order. `named`
 * keeps statements prepared as the service does; without it each is sent as `pg` sends what has no name.
 */
export class Replayer {
  readonly #clients: readonly pg.Client[]
  constructor(url: string, { streams, named }: { streams: number; named: boolean }) {
    const Client = named ? PreparingClient : pg.Client
    this.#clients = Array.from({ length: streams }, () => new Client({ connectionString: url }))
  }
  async connect(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.connect()))
  }
  async send(streams: readonly (readonly Transaction[])[]): Promise<void> {
    await Promise.all(
      streams.map(async (transactions, n) => {
        for (const { text, values } of transactions.flat())
          await this.#clients[n]!.query(text, [...values])
      }),
    )
  }
  async end(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.end()))
  }
}
