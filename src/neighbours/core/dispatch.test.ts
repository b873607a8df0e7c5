import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DepartmentId, ItemId } from '../../catalogue/core/index.ts'
import { BRANCHES, isOpen, type Branch } from '../../cases/core/index.ts'
import { planDispatches, type Dispatch } from './dispatch.ts'

const departments = ['a', 'b'] as DepartmentId[]
const items = ['i1', 'i2', 'i3'] as ItemId[]

const branches = fc.tuple(
  ...items.map((item) =>
    fc
      .tuple(fc.constantFrom(...Object.values(BRANCHES)), fc.constantFrom(...departments))
      .map(([branch, department]): Branch => ({ ...branch, item, department })),
  ),
)
const systems = fc
  .array(fc.tuple(fc.constantFrom(...departments), fc.constantFrom('r1', 'r2')))
  .map((pairs) => new Map(pairs))
const out = fc
  .array(fc.tuple(fc.constantFrom(...items), fc.constantFrom('r1', 'r2')), { maxLength: 3 })
  .map((pairs) =>
    [...new Map(pairs)].map(([item, receiverId]): Dispatch => {
      return { item, receiverId, round: 1, state: 'sent', heard: 0 }
    }),
  )

/** What is with systems once the plan is carried out. */
function after(before: readonly Dispatch[], plan: ReturnType<typeof planDispatches>): Dispatch[] {
  const back = new Set(plan.recall.map(({ dispatch }) => dispatch.item))
  const made = plan.dispatch.map((one): Dispatch => {
    return { ...one, round: 2, state: 'sent', heard: 0 }
  })
  return [...before.filter(({ item }) => !back.has(item)), ...made]
}

test('carried out, each department’s system has exactly what is its turn, and a second plan is empty', () => {
  fc.assert(
    fc.property(branches, systems, out, (all, known, before) => {
      const now = after(before, planDispatches(all, known, before))
      for (const branch of all) {
        const at = now.filter(({ item }) => item === branch.item)
        const system = known.get(branch.department)
        if (!isOpen(branch) || system === undefined) expect(at).toEqual([])
        else if (branch.at.state !== 'waiting')
          expect(at.map((d) => d.receiverId)).toEqual([system])
        for (const one of at) expect(one.receiverId).toBe(system)
      }
      expect(planDispatches(all, known, now)).toEqual({ dispatch: [], recall: [] })
    }),
  )
})
