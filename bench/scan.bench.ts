import { Worker } from 'node:worker_threads'
import { perSecond, race, type Ratio } from './rounds.ts'
import { hammer, sixteen } from './hammer.ts'
import type { ScanServers } from './scan-servers.ts'

const FLOOR = 0.7

/**
 * The page behind a code, with everything that stands around it (limits, headers, log, count, the state
 * read from the database twice a second), against a bare Fastify that sends the same bytes. Both in one
 * other thread, asked over the network by the same client on kept connections.
 */
export default async function scan(): Promise<Ratio> {
  const worker = new Worker(new URL('./scan-servers.ts', import.meta.url))
  const servers = await new Promise<ScanServers>((ready, failed) => {
    worker.once('message', ready)
    worker.once('error', failed)
  })
  const ours = await hammer(servers.ours, sixteen(servers.paths))
  const theirs = await hammer(servers.bare, sixteen(servers.paths))
  try {
    const found = await race(
      (times) => ours.ask(times),
      (times) => theirs.ask(times),
    )
    return {
      name: 'the page behind a code against a bare Fastify that sends the same bytes',
      ratio: found.ratio,
      floor: FLOOR,
      detail: `${servers.bytes} bytes, ${servers.paths.length} codes by turns: ${perSecond(found.ours)} against ${perSecond(found.theirs)}`,
    }
  } finally {
    ours.close()
    theirs.close()
    const stopped = new Promise((resolve) => worker.once('exit', resolve))
    worker.postMessage('stop')
    await stopped
  }
}
