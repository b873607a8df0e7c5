import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Files named by their own content: the same bytes are kept once, and nothing is ever overwritten. */
export interface Blobs {
  /** On disk (fsync of file and folder) when this returns. */
  put(bytes: Buffer): Promise<{ sha256: string; size: number }>
  get(sha256: string): Promise<Buffer | undefined>
  /** For bytes that stand in one place alone (an archive whose time is over); what is gone already is no fault. */
  remove(sha256: string): Promise<void>
}

/** Blobs under one folder, spread over 256 subfolders by the first byte of the digest. */
export function openBlobs(folder: string): Blobs {
  const place = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256)
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const target = place(sha256)
      if (!(await exists(target, bytes.length))) await writeDurably(target, bytes)
      return { sha256, size: bytes.length }
    },
    async get(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined
      try {
        return await readFile(place(sha256))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async remove(sha256) {
      if (/^[0-9a-f]{64}$/.test(sha256)) await rm(place(sha256), { force: true })
    },
  }
}

async function exists(file: string, size: number): Promise<boolean> {
  const found = await stat(file).catch(() => undefined)
  return found?.size === size
}

async function writeDurably(target: string, bytes: Buffer): Promise<void> {
  const folder = path.dirname(target)
  await mkdir(folder, { recursive: true })
  const draft = `${target}.${randomUUID()}.tmp`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, target)
    await syncFolder(folder)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** A rename is durable only when its folder is; Windows cannot open folders and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
