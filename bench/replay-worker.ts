import { parentPort, workerData } from 'node:worker_threads'
import { replay, type Transaction } from './recorder.ts'

/** Some of the streams, replayed in a thread of its own. */
const { url, streams } = workerData as { url: string; streams: readonly (readonly Transaction[])[] }
await replay(url, streams)
parentPort?.postMessage('done')
