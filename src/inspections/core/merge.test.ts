import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, type Observation } from './entry.ts'
import { EXAMPLE_VISIT } from './examples.ts'
import { agreed, headsOf, isConflict, mergeLines, type SeenObservation } from './merge.ts'

const LINES = ['a', 'b', 'c']
const RESULTS = ['pass', 'fail', 'n/a'] as const

/** What two officers may do: note a line on a device, or bring a device and the server together. */
type Step =
  | { readonly do: 'note'; readonly device: number; readonly line: number; readonly result: number }
  | { readonly do: 'send'; readonly device: number }
  | { readonly do: 'fetch'; readonly device: number }

const device = fc.nat({ max: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('note' as const),
    device,
    line: fc.nat({ max: 2 }),
    result: fc.nat({ max: 2 }),
  }),
  fc.record({ do: fc.constant('send' as const), device }),
  fc.record({ do: fc.constant('fetch' as const), device }),
)

function observe(of: Partial<Observation>): SeenObservation {
  const entry: Observation = {
    kind: 'observation',
    visit: EXAMPLE_VISIT.id,
    round: 1,
    at: '2026-12-01T01:00:00.000Z',
    line: 'a',
    result: 'pass',
    photos: [],
    replaces: [],
    ...of,
  }
  return { hash: createHash('sha256').update(canonical(entry)).digest('hex'), entry }
}

/** Plays the steps; every device knows what it wrote and what it fetched, the server what was sent. */
function play(steps: readonly Step[]) {
  const devices = [0, 1, 2].map(() => new Map<string, SeenObservation>())
  const server = new Map<string, SeenObservation>()
  const written: SeenObservation[] = []
  for (const [n, one] of steps.entries()) {
    const own = devices[one.device] ?? server
    if (one.do === 'send') for (const [hash, seen] of own) server.set(hash, seen)
    else if (one.do === 'fetch') for (const [hash, seen] of server) own.set(hash, seen)
    else {
      const line = LINES[one.line] ?? 'a'
      const heads = mergeLines([...own.values()], 1).get(line) ?? []
      const seen = observe({
        line,
        result: RESULTS[one.result] ?? 'pass',
        at: new Date(Date.UTC(2026, 11, 1, 1, 0, n)).toISOString(),
        device: `00000000-0000-4000-8000-00000000000${one.device}`,
        replaces: heads.map(({ hash }) => hash),
      })
      own.set(seen.hash, seen)
      written.push(seen)
    }
  }
  return { devices, server, written }
}

describe('several devices on one visit', () => {
  test('come to the same, whatever was sent when, in whichever order and how often', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40 }),
        fc.infiniteStream(fc.nat()),
        (steps, picks) => {
          const { written } = play(steps)
          const expected = mergeLines(written, 1)
          // any order, and any of them again
          const shuffled = written
            .flatMap((one) => [one, one])
            .map((one) => ({ one, at: picks.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ one }) => one)
          const met = mergeLines(shuffled, 1)
          expect(Object.fromEntries(met)).toEqual(Object.fromEntries(expected))
        },
      ),
    )
  })

  test('meet at the server with exactly what both know, once both have sent and fetched', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const all: Step[] = [0, 1, 2].map((n) => ({ do: 'send' as const, device: n }))
        const back: Step[] = [0, 1, 2].map((n) => ({ do: 'fetch' as const, device: n }))
        const { devices, server, written } = play([...steps, ...all, ...back])
        const heads = headsOf(mergeLines(written, 1))
        for (const known of [server, ...devices]) {
          expect(known.size).toBe(new Set(written.map(({ hash }) => hash)).size)
          expect(headsOf(mergeLines([...known.values()], 1))).toEqual(heads)
        }
      }),
    )
  })

  test('lose nothing: what is not shown was replaced by somebody who had seen it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { written } = play(steps)
        const shown = new Set(headsOf(mergeLines(written, 1)))
        for (const one of written) {
          const replacedBy = written.filter(({ entry }) => entry.replaces.includes(one.hash))
          expect(shown.has(one.hash)).toBe(replacedBy.length === 0)
          for (const { entry } of replacedBy) expect(entry.line).toBe(one.entry.line)
        }
      }),
    )
  })

  test('never settle a difference by themselves: it stays until one observation has seen both', () => {
    const one = observe({ result: 'pass' })
    const other = observe({ result: 'fail', note: '地面有积水' })
    const both = mergeLines([one, other], 1).get('a') ?? []
    expect(isConflict(both)).toBe(true)
    expect(agreed(both)).toBeUndefined()
    // somebody who saw only one of them settles nothing
    const half = observe({ result: 'fail', note: '复看', replaces: [one.hash] })
    const still = mergeLines([one, other, half], 1).get('a') ?? []
    expect(still.map(({ hash }) => hash).toSorted()).toEqual([other.hash, half.hash].toSorted())
    const settled = observe({ result: 'fail', note: '两人同看', replaces: [one.hash, other.hash] })
    expect(mergeLines([settled, other, one], 1).get('a')).toEqual([settled])
  })

  test('who say the same of a line are one answer with the notes and photos of both', () => {
    const one = observe({ result: 'fail', note: '缺灭火器', photos: ['1'.repeat(64)] })
    const other = observe({ result: 'fail', note: '灭火器过期', photos: ['2'.repeat(64)] })
    expect(agreed(mergeLines([one, other], 1).get('a') ?? [])).toEqual({
      result: 'fail',
      note: expect.stringMatching(/缺灭火器.*灭火器过期|灭火器过期.*缺灭火器/),
      todo: undefined,
      items: undefined,
      photos: expect.arrayContaining(['1'.repeat(64), '2'.repeat(64)]),
    })
  })

  test('cannot replace what belongs to another line or another round', () => {
    const other = observe({ line: 'b' })
    const earlier = observe({ round: 2 })
    const wrong = observe({ result: 'fail', replaces: [other.hash, earlier.hash] })
    const met = mergeLines([other, earlier, wrong], 1)
    expect([...met.keys()].toSorted()).toEqual(['a', 'b'])
    expect(mergeLines([other, earlier, wrong], 2).get('a')).toEqual([earlier])
  })
})
