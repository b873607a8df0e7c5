import { inspectionsModule } from '../../src/inspections/server/index.ts'
import { MODULES } from '../../src/main/modules.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import type { VisitView } from '../../src/inspections/core/index.ts'
import { testContext, type TestContext } from '../db/test-context.ts'
import { expectView } from './applied-case.ts'
import { peopleOf, type Person, type Reply } from './people.ts'

/** A whole service with its demonstration people, on a database and a day of its own. */
export interface Office extends TestContext {
  readonly people: (username: string) => Promise<Person>
  /** The reviewer who decides this item of the case. */
  reviewerOf(view: CaseView, item: string): Promise<Person>
  /** One round of the joint visit: every line passes but those named in `faults`. */
  inspect(view: CaseView, faults?: readonly string[]): Promise<VisitView>
  /** A command of the deciding department on one item. */
  decide(view: CaseView, item: string, command: string, body?: object): Promise<Reply>
  read(id: string, username?: string): Promise<CaseView>
}

export async function openOffice(
  now = '2026-11-20',
  settings: Readonly<Record<string, string>> = {},
): Promise<Office> {
  const wired = MODULES.some((module) => module.name === inspectionsModule.name)
  const modules = wired ? MODULES : [...MODULES, inspectionsModule]
  const world = await testContext({
    modules,
    settings: { DEMO: '1', ...settings },
    start: true,
    now,
  })
  const people = peopleOf(world.app, world.clock.today, world.clock.now)
  const reviewerOf = (view: CaseView, item: string) => {
    const department = view.items.find(({ id }) => id === item)?.department.id
    return people(`${department}-${view.region}`)
  }
  return {
    ...world,
    people,
    reviewerOf,
    async inspect(view, faults = []) {
      const inspector = await people(`inspector-${view.region}`)
      const visit = (await inspector.get(`/api/v1/visits/${view.id}`)).body as unknown as VisitView
      const open = visit.rounds === 0 ? visit.lines : visit.rectification
      const lines = open.map(({ id }) =>
        faults.includes(id) ? { id, result: 'fail', note: '现场不符合' } : { id, result: 'pass' },
      )
      const officers = ['核查人员甲', '核查人员乙']
      const reply = await inspector.post(`/api/v1/visits/${view.id}/results`, { officers, lines })
      return expectView(reply) as unknown as VisitView
    },
    async decide(view, item, command, body = {}) {
      const reviewer = await reviewerOf(view, item)
      return reviewer.post(`/api/v1/branches/${view.id}/${item}/${command}`, body)
    },
    async read(id, username = 'owner') {
      return expectView(await (await people(username)).get(`/api/v1/cases/${id}`))
    },
  }
}
