import { Worker } from 'node:worker_threads'
import { refused, type Result } from '#kernel/result.ts'
import type { Paper, PaperRefusal } from '../read-paper.ts'

type Read = Result<Paper, PaperRefusal>

/** Photos read at once, and photos that may wait; the next ones are asked to come again. */
const AT_ONCE = 2
const MOST_WAITING = 8
const PATIENCE_MS = 10_000

let running = 0
const waiting: (() => void)[] = []

/**
 * The code on a file that a stranger sent, read in a thread of its own with its own memory and time:
 * nothing of the file is kept. `undefined` when too many are being read.
 */
export async function readPhoto(bytes: Buffer): Promise<Read | undefined> {
  if (running < AT_ONCE) running += 1
  else if (waiting.length >= MOST_WAITING) return undefined
  else await new Promise<void>((turn) => waiting.push(turn))
  try {
    return await inThread(bytes)
  } finally {
    // whoever waits takes this place over: nobody who comes now is before them
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

function inThread(bytes: Buffer): Promise<Read> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./photo-worker.ts', import.meta.url), {
      workerData: { bytes },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const end = (read: Read) => {
      clearTimeout(timer)
      resolve(read)
      void worker.terminate()
    }
    const unread = () => end(refused({ code: 'VERIFICATION_NO_CODE_FOUND' as const }))
    const timer = setTimeout(unread, PATIENCE_MS)
    worker.once('message', end)
    worker.once('error', unread)
    worker.once('exit', unread)
  })
}
