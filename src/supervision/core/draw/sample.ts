import { invariant } from '#kernel/invariant.ts'
import type { Population } from './population.ts'

/** HMAC-SHA256, 32 bytes; handed in, as all that is not thinking. */
export type Hmac = (key: Uint8Array, words: string) => Uint8Array

/** One object that was drawn, in the order of drawing, with the officers drawn for it. */
export interface Drawn {
  readonly number: string
  readonly officers: readonly string[]
}

const ALL = 1n << 256n

/**
 * A whole number from 0 to `total` − 1, each equally likely: the 256 bits of HMAC(seed, "label attempt") as
 * one big-endian number, divided by the total; a number in the last, incomplete round of totals is not
 * taken and the next attempt is looked at. Exact: no floating point anywhere.
 */
export function uniform(hmac: Hmac, seed: Uint8Array, label: string, total: number): number {
  invariant(Number.isSafeInteger(total) && total > 0, 'there is something to draw from')
  const limit = ALL - (ALL % BigInt(total))
  for (let attempt = 0; ; attempt++) {
    let number = 0n
    for (const byte of hmac(seed, `${label} ${attempt}`)) number = (number << 8n) | BigInt(byte)
    if (number < limit) return Number(number % BigInt(total))
  }
}

interface Weighted {
  readonly id: string
  readonly weight: number
}

/**
 * Draws `take` of these without putting any back, one after the other, each time in proportion to the
 * weights of those still there. The order of what is handed in does not matter.
 */
export function sample(
  hmac: Hmac,
  seed: Uint8Array,
  label: string,
  from: readonly Weighted[],
  take: number,
): string[] {
  const left = from
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  let total = left.reduce((sum, { weight }) => sum + weight, 0)
  const drawn: string[] = []
  while (drawn.length < take && left.length > 0) {
    let rest = uniform(hmac, seed, `${label} ${drawn.length + 1}`, total)
    const at = left.findIndex(({ weight }) => (rest -= weight) < 0)
    const [one] = left.splice(at, 1)
    invariant(one !== undefined, 'the number lies within the weights')
    total -= one.weight
    drawn.push(one.id)
  }
  return drawn
}

/** The words of which the seed is made with the secret as the key. */
export const seedWords = (populationHash: string, value: string): string =>
  `${populationHash}\n${value}`

/**
 * The whole draw: objects by weight, then for each object the officers of each department, none of whom
 * declared a conflict with it. What cannot be filled stays short and is seen as such.
 */
export function drawFrom(hmac: Hmac, seed: Uint8Array, population: Population): Drawn[] {
  const { objects, officers, conflicts, teams, take } = population
  const bag = objects.map(({ number, weight }) => ({ id: number, weight }))
  const teamsInOrder = teams.toSorted((a, b) => (a.department < b.department ? -1 : 1))
  const avoided = new Set(conflicts.map(({ certificate, number }) => `${certificate} ${number}`))
  return sample(hmac, seed, 'object', bag, take).map((number) => ({
    number,
    officers: teamsInOrder.flatMap(({ department, officers: wanted }) => {
      const free = officers.filter(
        (one) => one.department === department && !avoided.has(`${one.certificate} ${number}`),
      )
      const even = free.map(({ certificate }) => ({ id: certificate, weight: 1 }))
      return sample(hmac, seed, `officer ${number} ${department}`, even, wanted)
    }),
  }))
}
