import { parentPort, workerData } from 'node:worker_threads'
import { issued } from '../scripts/seed/stages.ts'
import { DEMO_PASSWORD } from '../src/access/core/index.ts'
import { readCatalogue } from '../src/main/catalogue/common.ts'
import { Cast } from '../src/main/journey/cast.ts'
import { planJourney } from '../src/main/journey/plan.ts'

export interface PeopleOrder {
  /** Where the service answers; the people take them by turns. */
  readonly origins: readonly string[]
  readonly out: string
  readonly people: number
  /** Journeys that each has behind them, so that the next begins at the same trade. */
  readonly done: number
}
export type PeopleTask =
  | { readonly kind: 'sign in' }
  /** So many journeys by each, at once or one person after the other. */
  | { readonly kind: 'walk'; readonly times: number; readonly atOnce: boolean }

const { origins, out, people, done } = workerData as PeopleOrder
const catalogue = readCatalogue()
const everybody = Array.from({ length: people }, (_, n) => person(n))
parentPort?.on('message', (task: PeopleTask) => {
  void follow(task).then(() => parentPort?.postMessage('done'))
})
parentPort?.postMessage('ready')

async function follow(task: PeopleTask): Promise<void> {
  if (task.kind === 'sign in') for (const one of everybody) await one.signIn()
  else if (task.atOnce) await Promise.all(everybody.map((one) => one.walk(task.times)))
  else for (const one of everybody) await one.walk(task.times)
}

/** Opens shops one after the other, in trades of their own. */
function person(n: number) {
  const cast = new Cast(origins[n % origins.length]!, DEMO_PASSWORD, () => new Date())
  const region = [...catalogue.regions.values()][n % catalogue.regions.size]!
  const { region: code, departments } = region.plan
  const trades = [...region.industries.values()].filter((one) => one.newApplications)
  let sequence = n + done * people
  return {
    async signIn() {
      const desks = departments.filter((one) => one.items.length > 0).map(({ id }) => id)
      for (const desk of ['clerk', 'lead', 'inspector', ...desks]) await cast.as(`${desk}-${code}`)
      await cast.as('owner')
    },
    async walk(times: number) {
      for (let time = 0; time < times; time++) {
        const industry = trades[sequence % trades.length]!
        await issued(cast, planJourney(catalogue, region, industry, { sequence, out }))
        sequence += people
      }
    },
  }
}
