import net from 'node:net'

/** `clean`, the name of what was found, or `unreachable` when nobody can tell. */
export type Finding =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly name: string }
  | { readonly kind: 'unreachable'; readonly why: string }

export interface VirusScanner {
  scan(bytes: Buffer): Promise<Finding>
}

/** For installations without a scanner: takes everything, which `operations.md` warns of. */
export const noScanner: VirusScanner = { scan: async () => ({ kind: 'clean' }) }

const CHUNK = 64 * 1024

/**
 * ClamAV's daemon over TCP, one connection for each file (its INSTREAM command: pieces with their length
 * before them, an empty one at the end, one line as answer).
 *
 * @param patience milliseconds without an answer until it counts as unreachable
 */
export function clamd(host: string, port: number, patience = 30_000): VirusScanner {
  return {
    scan: (bytes) =>
      new Promise((answer) => {
        let reply = ''
        const socket = net.connect(port, host)
        const unreachable = (why: string) => {
          answer({ kind: 'unreachable', why })
          socket.destroy()
        }
        socket.setTimeout(patience, () => unreachable('timeout'))
        socket.once('error', (error) => unreachable(error.message))
        socket.on('data', (data) => (reply += data.toString('utf8')))
        socket.once('close', () => answer(findingOf(reply.replaceAll('\0', '').trim())))
        socket.once('connect', () => send(socket, bytes))
      }),
  }
}

function send(socket: net.Socket, bytes: Buffer): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const piece = bytes.subarray(at, at + CHUNK)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    socket.write(length)
    socket.write(piece)
  }
  socket.write(Buffer.alloc(4))
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`; anything else means that nobody looked. */
function findingOf(reply: string): Finding {
  if (reply === 'stream: OK') return { kind: 'clean' }
  const [, name] = /^stream: (.+) FOUND$/.exec(reply) ?? []
  return name === undefined
    ? { kind: 'unreachable', why: reply || 'no answer' }
    : { kind: 'infected', name }
}
