import { parentPort, workerData } from 'node:worker_threads'
import { Replayer, type Transaction } from './recorder.ts'

export interface ReplayOrder {
  readonly url: string
  /** Whether statements are kept prepared. */
  readonly named: boolean
  /** The parts that are sent one by one when told to, each in streams. */
  readonly parts: readonly (readonly (readonly Transaction[])[])[]
}

/** Some of the streams, replayed in a thread of its own. */
const { url, named, parts } = workerData as ReplayOrder
const replayer = new Replayer(url, { streams: parts[0]?.length ?? 0, named })
await replayer.connect()
const left = [...parts]
parentPort?.on('message', () => {
  const part = left.shift() ?? []
  void replayer
    .send(part)
    .then(() => (left.length === 0 ? replayer.end() : undefined))
    .then(() => {
      parentPort?.postMessage('done')
      // an open port would keep the process alive
      if (left.length === 0) parentPort?.close()
    })
})
parentPort?.postMessage('ready')
