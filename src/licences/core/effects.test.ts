import { expect, test } from 'vitest'
import type { LifecycleEffect, Plan, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { LAW_OF_EVENT, LIFECYCLE_EVENTS, lifecycleTable, type LifecycleEvent } from './effects.ts'
import { lifecycleDocument } from './lifecycle-document.ts'

const planOf = (region: string) =>
  bundledCatalogue().regions.get(region as RegionCode)?.plan as Plan

type Four = readonly [LifecycleEffect, LifecycleEffect, LifecycleEffect, LifecycleEffect]
const VOID = 'void-and-recall'
const DROP = 'drop-and-reissue'
const all = (effect: LifecycleEffect): Four => [effect, effect, effect, effect]

/**
 * The whole law once more, told by hand: per event the effect of [single on the face, single not on
 * the face, comprehensive on the face, comprehensive not on the face].
 *   西城、朝阳：二（六）、三（四）、三（八）；新乡：三（九）；同心：方案未写，默认见 plan.yaml.
 */
const ended = (single: LifecycleEffect): Four => [single, single, VOID, VOID]
const told = (
  change: Four,
  replaceSingle: readonly [LifecycleEffect, LifecycleEffect],
  single: LifecycleEffect,
): Record<LifecycleEvent, Four> => ({
  change,
  renew: change,
  replace: [...replaceSingle, 'reissue', 'reissue'],
  cancel: ended(single),
  rescind: ended(single),
  withdraw: ended(single),
  revoke: ended(single),
  lapse: ended(single),
  suspend: all('refresh'),
  reinstate: all('refresh'),
})
const REFRESHING: Four = ['reissue', 'refresh', 'reissue', 'refresh']
const TOLD: Record<string, Record<LifecycleEvent, Four>> = {
  '110102': told(REFRESHING, ['reissue', 'refresh'], VOID),
  '110105': told(REFRESHING, ['reissue', 'refresh'], VOID),
  '640324': told(REFRESHING, ['reissue', 'refresh'], DROP),
  '410772': told(all('reissue'), ['reissue', 'reissue'], DROP),
}

const CELLS = Object.entries(TOLD).flatMap(([region, events]) =>
  LIFECYCLE_EVENTS.flatMap((event) =>
    events[event].map((effect, i) => ({
      region,
      event,
      of: i < 2 ? 'single' : 'comprehensive',
      face: i % 2 === 0,
      effect,
    })),
  ),
)

test.each(CELLS)('$region $event of $of, face $face: $effect', (cell) => {
  const rows = lifecycleTable(planOf(cell.region)).filter(
    (row) => row.event === cell.event && row.of === cell.of && row.face === cell.face,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.effect).toBe(cell.effect)
  expect(rows[0]?.basis).toContain(LAW_OF_EVENT[cell.event])
})

test('the table has no row beside those told', () => {
  const rows = Object.keys(TOLD).flatMap((region) => lifecycleTable(planOf(region)))
  expect(rows).toHaveLength(CELLS.length)
})

test('a default of ours is never shown as stated by the plan', () => {
  const text = lifecycleDocument([planOf('640324')])
  expect(text).toMatch(/`onSingleEnded` \| `drop-and-reissue` \| 我们的默认/)
  expect(lifecycleDocument([planOf('110102')])).toMatch(
    /`onSingleEnded` \| `void-and-recall` \| 方案写明/,
  )
})
