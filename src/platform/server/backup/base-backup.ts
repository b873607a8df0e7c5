import { createHash } from 'node:crypto'
import { createWriteStream, type WriteStream } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/** What PostgreSQL handed out, and where its log stood then. */
export interface BaseBackup {
  /** The archive's name in the folder. */
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  /** The places in the write-ahead log between which the copy was taken, `0/1A2B3C4D`. */
  readonly startLsn: string
  readonly endLsn: string
}

const COMMAND = `BASE_BACKUP (LABEL 'zhunying', CHECKPOINT 'fast', WAL true, MANIFEST 'no')`
const ARCHIVE = 'database.tar'

/**
 * An exact copy of the whole cluster as one tar with the log that it needs, taken while everyone works:
 * the replication command `BASE_BACKUP` (PostgreSQL 15 and later), without pg_basebackup.
 *
 * @param url a user who may replicate (the embedded one may)
 * @throws the server's own error when it may not, or when the disk is full
 */
export async function takeBaseBackup(url: string, folder: string): Promise<BaseBackup> {
  const options = { connectionString: url, replication: 'true', keepAlive: true }
  const client = new pg.Client(options as pg.ClientConfig)
  client.on('error', () => undefined)
  await client.connect()
  const archive = createWriteStream(path.join(folder, ARCHIVE), {
    flags: 'wx',
    mode: 0o600,
    flush: true,
  })
  try {
    return await client.query(new Copy(archive)).finished
  } finally {
    archive.destroy()
    await client.end().catch(() => undefined)
  }
}

interface Message {
  readonly chunk: Buffer
}
interface Line {
  readonly stream: { pause(): void; resume(): void }
  query(text: string): void
}

/** The server's answer to the command: places, archives' bytes, the place at the end. */
class Copy implements pg.Submittable {
  readonly finished: Promise<BaseBackup>
  private readonly hash = createHash('sha256')
  private readonly places: string[] = []
  private readonly archive: WriteStream
  private archives = 0
  private bytes = 0
  private full = false
  private done!: (backup: BaseBackup) => void
  private failed!: (error: Error) => void

  constructor(archive: WriteStream) {
    this.archive = archive
    this.finished = new Promise((done, failed) => {
      this.done = done
      this.failed = failed
    })
    archive.once('error', (error) => this.failed(error))
  }

  submit(connection: unknown): void {
    ;(connection as Line).query(COMMAND)
  }

  handleRowDescription(): void {}
  handleCommandComplete(): void {}
  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    // first and last result set: (place, timeline); the one between lists table spaces
    if (fields.length === 2 && /^[0-9A-F]+\/[0-9A-F]+$/.test(fields[0] ?? ''))
      this.places.push(fields[0]!)
  }

  /** Each message says what it is in its first byte: a new archive, a piece of it, progress. */
  handleCopyData({ chunk }: Message, { stream }: Line): void {
    const kind = String.fromCharCode(chunk[0] ?? 0)
    if (kind === 'n' && ++this.archives > 1)
      this.failed(new Error('the cluster has table spaces of its own; use the server’s own tools'))
    if (kind !== 'd') return
    // the parser uses its buffer again
    const piece = Buffer.from(chunk.subarray(1))
    this.bytes += piece.length
    this.hash.update(piece)
    // what the parser already holds still comes after the pause
    if (this.archive.write(piece) || this.full) return
    this.full = true
    stream.pause()
    this.archive.once('drain', () => {
      this.full = false
      stream.resume()
    })
  }

  handleError(error: Error): void {
    this.failed(error)
  }

  handleReadyForQuery(): void {
    const [startLsn, endLsn] = this.places
    if (startLsn === undefined || endLsn === undefined)
      return this.failed(new Error('the base backup ended before its end'))
    this.archive.end(() =>
      this.done({
        file: ARCHIVE,
        bytes: this.bytes,
        sha256: this.hash.digest('hex'),
        startLsn,
        endLsn,
      }),
    )
  }
}
