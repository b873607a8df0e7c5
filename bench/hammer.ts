import net from 'node:net'

/** A client that costs little: kept connections, one request at a time on each, answers only counted. */
export interface Hammer {
  /** So many requests, over all connections, and the ms that each took; rejects at the first that is not 200. */
  ask(times: number): Promise<number[]>
  close(): void
}

export interface Asked {
  readonly path: string
  readonly cookie?: string
}

/** Sixteen who ask for the same. */
export const sixteen = (paths: readonly string[]): Asked[][] =>
  Array.from({ length: 16 }, () => paths.map((path) => ({ path })))

/** A connection for each list of what is asked for on it, by turns. */
export async function hammer(
  origin: string,
  connections: readonly (readonly Asked[])[],
): Promise<Hammer> {
  const { hostname, port, host } = new URL(origin)
  const said = ({ path, cookie = '' }: Asked) =>
    Buffer.from(
      `GET ${path} HTTP/1.1\r\nhost: ${host}\r\naccept: text/html, application/json\r\ncookie: ${cookie}\r\n\r\n`,
    )
  const clients = await Promise.all(
    connections.map(async (asked, n) => ({
      socket: await connected(Number(port), hostname),
      requests: asked.map(said),
      turn: n,
    })),
  )
  const sockets = clients.map(({ socket }) => socket)
  return {
    async ask(times) {
      let left = times
      const took: number[] = []
      await Promise.all(
        clients.map(async (client) => {
          while (left-- > 0) {
            const began = performance.now()
            await exchange(client.socket, client.requests[client.turn++ % client.requests.length]!)
            took.push(performance.now() - began)
          }
        }),
      )
      return took
    },
    close() {
      for (const socket of sockets) socket.destroy()
    },
  }
}

function connected(port: number, host: string): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host, noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}

/** One request, and its answer to the last byte. */
function exchange(socket: net.Socket, request: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    let parts: Buffer[] = []
    let whole = -1
    let length = 0
    const hear = (part: Buffer): void => {
      parts.push(part)
      length += part.length
      if (whole < 0) {
        const seen = parts.length === 1 ? part : Buffer.concat(parts)
        parts = [seen]
        const end = seen.indexOf('\r\n\r\n')
        if (end < 0) return
        const head = seen.toString('latin1', 0, end).toLowerCase()
        if (!head.startsWith('http/1.1 200')) return done(new Error(head))
        whole = end + 4 + Number(/content-length: (\d+)/.exec(head)?.[1] ?? Number.NaN)
      }
      if (length >= whole) done()
    }
    const done = (error?: Error): void => {
      socket.off('data', hear)
      if (error) reject(error)
      else resolve()
    }
    socket.on('data', hear)
    socket.write(request)
  })
}
