import net from 'node:net'

/** A wire between browser and server that a test can cut, mend, and listen to. */
export interface Wire {
  readonly origin: string
  /** Where it leads; a server that was started again has another port. */
  lead(to: string): void
  cut(): void
  mend(): void
  /** Called with every piece on its way to the server, and back; `drop` ends that connection there. */
  onUp: ((piece: string, drop: () => void) => void) | undefined
  onDown: ((piece: string, drop: () => void) => void) | undefined
  close(): Promise<void>
}

/** A real connection that can really be broken: a service worker feels it as the page does. */
export async function openWire(to: string): Promise<Wire> {
  let target = new URL(to)
  let whole = true
  const sockets = new Set<net.Socket>()
  const server = net.createServer((near) => {
    if (!whole) return void near.destroy()
    const far = net.connect(Number(target.port), target.hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    const pipe = (from: net.Socket, into: net.Socket, hear: () => Wire['onUp']): void => {
      from.on('data', (piece) => {
        let dropped = false
        hear()?.(piece.toString('latin1'), () => (dropped = true))
        if (dropped) from.destroy()
        else into.write(piece)
      })
    }
    pipe(near, far, () => wire.onUp)
    pipe(far, near, () => wire.onDown)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as net.AddressInfo
  const wire: Wire = {
    origin: `http://127.0.0.1:${port}`,
    lead(next) {
      target = new URL(next)
    },
    cut() {
      whole = false
      for (const socket of sockets) socket.destroy()
    },
    mend() {
      whole = true
    },
    onUp: undefined,
    onDown: undefined,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((done) => server.close(() => done()))
    },
  }
  return wire
}
