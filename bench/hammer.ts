import net from 'node:net'

const CONNECTIONS = 16

/** A client that costs little: kept connections, one request at a time on each, answers only counted. */
export interface Hammer {
  /** So many requests, over all connections; rejects at the first answer that is not 200. */
  ask(times: number): Promise<void>
  close(): void
}

export async function hammer(origin: string, paths: readonly string[]): Promise<Hammer> {
  const { hostname, port, host } = new URL(origin)
  const requests = paths.map((path) =>
    Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\naccept: text/html\r\n\r\n`),
  )
  const sockets = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => connected(Number(port), hostname)),
  )
  let turn = 0
  const next = () => requests[turn++ % requests.length] as Buffer
  return {
    async ask(times) {
      let left = times
      await Promise.all(
        sockets.map(async (socket) => {
          while (left-- > 0) await exchange(socket, next())
        }),
      )
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
