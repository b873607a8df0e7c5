import fs from 'node:fs'
import { parentPort } from 'node:worker_threads'
import fastify from 'fastify'
import { readConfig } from '#platform/server/config.ts'
import { newId } from '#platform/server/ids.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import type { Actor } from '../src/access/server/index.ts'
import { issueLicence } from '../src/licences/server/index.ts'
import { startService, type Service } from '../src/main/service.ts'
import { linkOf } from '../src/verification/server/index.ts'
import { insertDecidedCase } from '../test/builders/decided-case.ts'

/** Both servers of the scan bench, in the thread that it starts. */
export interface ScanServers {
  readonly ours: string
  readonly bare: string
  /** Paths that both answer with the same page. */
  readonly paths: readonly string[]
  readonly bytes: number
}

const CODES = 2
const ITEMS = ['food-business-licence', 'drainage-permit']

const data = throwawayFolder('zhunying-bench-')
const config = readConfig({ DATA_DIR: data, PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT: '1000000' })
if (!config.ok) throw new Error(JSON.stringify(config.refusal))
const service = await startService(config.value, { roles: ['web'] })
const paths = await codesOf(service)
const pages = new Map<string, Page>()
for (const one of paths) pages.set(one, await pageOf(`${service.origin}${one}`))
const bare = fastify({ routerOptions: { maxParamLength: 400 }, forceCloseConnections: true })
bare.get('/v/:code', (request, reply) => {
  const page = pages.get(request.url)
  return reply.headers(page?.headers ?? {}).send(page?.html)
})
const origin = await bare.listen({ port: 0, host: '127.0.0.1' })
const bytes = Buffer.byteLength(pages.get(paths[0] ?? '')?.html ?? '')
parentPort?.postMessage({ ours: service.origin, bare: origin, paths, bytes } satisfies ScanServers)
parentPort?.once('message', () => void end())

interface Page {
  readonly html: string
  readonly headers: Record<string, string>
}

/** Every byte of an answer but those that HTTP itself puts in. */
async function pageOf(url: string): Promise<Page> {
  const answer = await fetch(url)
  const mine = new Set(['date', 'connection', 'keep-alive', 'content-length'])
  const headers = [...answer.headers].filter(([name]) => !mine.has(name))
  return { html: await answer.text(), headers: Object.fromEntries(headers) }
}

/** Licences with two items, and where their codes lead. */
async function codesOf({ context }: Service): Promise<string[]> {
  const lead: Actor = {
    accountId: newId(),
    username: 'lead',
    name: '牵头',
    roles: [{ role: 'lead', region: '110102' }],
  }
  const outcomes = Object.fromEntries(ITEMS.map((item) => [item, 'granted' as const]))
  const codes: string[] = []
  for (let n = 0; n < CODES; n++) {
    const link = await context.db.transaction(async (tx) => {
      const id = await insertDecidedCase(tx, { outcomes })
      const issued = await issueLicence(tx, context, lead, id)
      if (!issued.ok) throw new Error(issued.refusal.code)
      return linkOf(tx, context, issued.value.licence.face)
    })
    codes.push(new URL(link).pathname)
  }
  return codes
}

async function end(): Promise<void> {
  await bare.close()
  await service.stop()
  fs.rmSync(data, { recursive: true, force: true })
}
