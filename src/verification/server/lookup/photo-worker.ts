import { parentPort, workerData } from 'node:worker_threads'
import { readPaper } from '../read-paper.ts'

/** A thread that reads one file and ends: what a stranger sent cannot hold up anybody else. */
const { bytes } = workerData as { readonly bytes: Uint8Array }
parentPort?.postMessage(await readPaper(Buffer.from(bytes)))
