/** One claim about speed: how many times a peer's pace, and how many it must be at least. */
export interface Ratio {
  readonly name: string
  readonly ratio: number
  readonly floor: number
  readonly detail: string
}

/** One contestant: does its work `times` times over (and may not be optimised away). */
export type Contestant = (times: number) => unknown

const ROUNDS = 15
const ROUND_MS = 120

/**
 * How many times per second each of the two does its work: rounds of the one and the other by turns,
 * so that a busy machine slows both, each round long enough for the clock; medians of all rounds.
 */
export async function race(
  ours: Contestant,
  theirs: Contestant,
): Promise<{ ours: number; theirs: number; ratio: number }> {
  const size = [await sizeOf(ours), await sizeOf(theirs)] as const
  const paces: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    paces[0].push(await pace(ours, size[0]))
    paces[1].push(await pace(theirs, size[1]))
  }
  const each = paces[0].map((mine, i) => mine / (paces[1][i] ?? mine))
  return { ours: median(paces[0]), theirs: median(paces[1]), ratio: median(each) }
}

/** So many times that one round takes about `ROUND_MS`, found while warming up. */
async function sizeOf(contestant: Contestant): Promise<number> {
  let times = 1
  for (;;) {
    const seconds = times / (await pace(contestant, times))
    if (seconds * 1000 >= ROUND_MS) return times
    times = Math.ceil(
      times * Math.min(10, Math.max(1.5, ROUND_MS / 1000 / Math.max(seconds, 1e-6))),
    )
  }
}

async function pace(contestant: Contestant, times: number): Promise<number> {
  const began = performance.now()
  await contestant(times)
  return times / ((performance.now() - began) / 1000)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** 12345.6 is `12,346/s`. */
export function perSecond(pace: number): string {
  return `${Math.round(pace).toLocaleString('en')}/s`
}
