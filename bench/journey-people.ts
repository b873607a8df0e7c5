import { parentPort, workerData } from 'node:worker_threads'
import { issued } from '../scripts/seed/stages.ts'
import { DEMO_PASSWORD } from '../src/access/core/index.ts'
import { readCatalogue } from '../src/main/catalogue/common.ts'
import { Cast } from '../src/main/journey/cast.ts'
import { planJourney } from '../src/main/journey/plan.ts'

export interface PeopleOrder {
  readonly origin: string
  readonly out: string
  readonly people: number
}
/** So many journeys by each, at once or one person after the other. */
export interface PeopleTask {
  readonly times: number
  readonly atOnce: boolean
}

const { origin, out, people } = workerData as PeopleOrder
const catalogue = readCatalogue()
const everybody = Array.from({ length: people }, (_, n) => person(n))
parentPort?.on('message', (task: PeopleTask) => {
  void walkAll(task).then(() => parentPort?.postMessage('done'))
})
parentPort?.postMessage('ready')

async function walkAll({ times, atOnce }: PeopleTask): Promise<void> {
  if (atOnce) await Promise.all(everybody.map((walk) => walk(times)))
  else for (const walk of everybody) await walk(times)
}

/** Opens shops one after the other, in trades of their own, at a loopback address of their own. */
function person(n: number) {
  const { port } = new URL(origin)
  const cast = new Cast(`http://127.0.0.${n + 2}:${port}`, DEMO_PASSWORD, () => new Date())
  const region = [...catalogue.regions.values()][n % catalogue.regions.size]!
  const trades = [...region.industries.values()].filter((one) => one.newApplications)
  let sequence = n
  return async (times: number) => {
    for (let time = 0; time < times; time++) {
      const industry = trades[sequence % trades.length]!
      await issued(cast, planJourney(catalogue, region, industry, { sequence, out }))
      sequence += people
    }
  }
}
