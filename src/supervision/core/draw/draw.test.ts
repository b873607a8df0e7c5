import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeDraw, type Digests, type DrawFile } from './judge.ts'
import { readPopulation, writePopulation, type Population } from './population.ts'
import { drawFrom, sample, seedWords, uniform } from './sample.ts'

const digests: Digests = {
  hmac: (key, words) => createHmac('sha256', key).update(words).digest(),
  sha256: (of) => createHash('sha256').update(of).digest('hex'),
}
const { hmac, sha256 } = digests
const seedOf = (n: number) => createHash('sha256').update(`seed ${n}`).digest()

const number = (n: number) => `110102ZH26${String(n).padStart(5, '0')}A`
const population = (more: Partial<Population> = {}): Population => ({
  draw: '01a1fc05-e5ae-7d63-a890-09df4126e681',
  region: '110102',
  title: '咖啡厅 2026 年第四季度',
  event: '中国福利彩票双色球当日开奖号码',
  eventDay: '2026-11-24',
  publishOn: '2026-12-31',
  take: 3,
  teams: [
    { department: 'market-regulation', officers: 1 },
    { department: 'health', officers: 1 },
  ],
  objects: [1, 2, 3, 4, 5, 6].map((n) => ({ number: number(n), weight: n })),
  officers: ['A', 'B', 'C'].flatMap((name) => [
    { certificate: `SJ-${name}`, department: 'market-regulation' },
    { certificate: `WJ-${name}`, department: 'health' },
  ]),
  conflicts: [{ certificate: 'SJ-A', number: number(6) }],
  excluded: [
    { number: number(7), why: 'ended' },
    { number: number(8), why: 'recent' },
  ],
  ...more,
})

/** A draw as it is published. */
function published(of: Population = population(), value = '03 07 12 19 25 31 + 09'): DrawFile {
  const secret = seedOf(99)
  const text = writePopulation(of)
  const populationHash = sha256(text)
  const seed = hmac(secret, seedWords(populationHash, value))
  return {
    format: 'zhunying-draw/1',
    commitment: sha256(secret),
    populationHash,
    population: text,
    secret: secret.toString('hex'),
    value,
    seed: Buffer.from(seed).toString('hex'),
    result: drawFrom(hmac, seed, of).map((one) => ({ ...one, officers: [...one.officers] })),
  }
}

describe('a draw', () => {
  test('does not depend on the order in which things are handed in', () => {
    const of = population()
    const [seed, text] = [seedOf(1), writePopulation(of)]
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...of.objects], { minLength: 6 }),
        fc.shuffledSubarray([...of.officers], { minLength: 6 }),
        fc.shuffledSubarray([...of.teams], { minLength: 2 }),
        (objects, officers, teams) => {
          const mixed = { ...of, objects, officers, teams }
          expect(writePopulation(mixed)).toBe(text)
          expect(drawFrom(hmac, seed, mixed)).toEqual(drawFrom(hmac, seed, of))
        },
      ),
    )
  })

  test('draws nobody twice, nobody who is not in the bag, and as many as there are', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }),
        fc.integer({ min: 0, max: 25 }),
        (n, weights, take) => {
          const bag = weights.map((weight, at) => ({ id: number(at), weight }))
          const able = bag.filter(({ weight }) => weight > 0).map(({ id }) => id)
          const drawn = sample(hmac, seedOf(n), 'object', bag, take)
          expect(new Set(drawn).size).toBe(drawn.length)
          expect(drawn.length).toBe(Math.min(take, able.length))
          expect(drawn.every((id) => able.includes(id))).toBe(true)
        },
      ),
    )
  })

  test('sends no officer where a conflict was declared, and one of each department', () => {
    for (let n = 0; n < 200; n++)
      for (const { number: drawn, officers } of drawFrom(hmac, seedOf(n), population())) {
        expect(officers.map((certificate) => certificate.slice(0, 2))).toEqual(['WJ', 'SJ'])
        if (drawn === number(6)) expect(officers).not.toContain('SJ-A')
      }
  })

  test('leaves a place empty rather than send somebody who must not go', () => {
    const conflicts = ['SJ-A', 'SJ-B', 'SJ-C'].flatMap((certificate) =>
      [1, 2, 3, 4, 5, 6].map((n) => ({ certificate, number: number(n) })),
    )
    const [first] = drawFrom(hmac, seedOf(1), population({ conflicts }))
    expect(first?.officers.map((certificate) => certificate.slice(0, 2))).toEqual(['WJ'])
  })
})

describe('the chances', () => {
  /** χ² of what was counted against what the weights say. */
  const chiSquare = (counts: readonly number[], shares: readonly number[]) => {
    const all = counts.reduce((a, b) => a + b)
    return counts.reduce((sum, count, at) => {
      const expected = all * shares[at]!
      return sum + (count - expected) ** 2 / expected
    }, 0)
  }
  const weights = [1, 2, 3, 4, 5, 6]
  const bag = weights.map((weight, at) => ({ id: number(at), weight }))
  const draws = Array.from({ length: 6000 }, (_, n) => sample(hmac, seedOf(n), 'object', bag, 2))
  const countOf = (place: number) =>
    bag.map(({ id }) => draws.filter((d) => d[place] === id).length)

  test('of being first are as the weights: χ² below its 99.9 % point for five degrees, 20.5', () => {
    const shares = weights.map((weight) => weight / 21)
    expect(chiSquare(countOf(0), shares)).toBeLessThan(20.5)
    // the test can fail: even chances are far off
    expect(
      chiSquare(
        countOf(0),
        weights.map(() => 1 / 6),
      ),
    ).toBeGreaterThan(200)
  })

  test('of being second are those of the weights that are left', () => {
    const shares = weights.map((w) =>
      weights.reduce(
        (sum, v, at) => (weights[at] === w ? sum : sum + (v / 21) * (w / (21 - v))),
        0,
      ),
    )
    expect(chiSquare(countOf(1), shares)).toBeLessThan(20.5)
  })

  test('are exact: a number in the last incomplete round is not taken', () => {
    const first = (key: Uint8Array, words: string) =>
      words.endsWith(' 0') ? new Uint8Array(32).fill(255) : hmac(key, words)
    expect(uniform(first, seedOf(1), 'x', 3)).toBe(
      Number(BigInt(`0x${Buffer.from(hmac(seedOf(1), 'x 1')).toString('hex')}`) % 3n),
    )
    expect(uniform(first, seedOf(1), 'x', 1)).toBe(0)
  })
})

describe('a published draw', () => {
  test('agrees when it is what was announced', () => {
    const { commitment, populationHash } = published()
    expect(judgeDraw(published(), { commitment, populationHash }, digests)).toEqual([])
  })

  test('names the part of any character that is changed', () => {
    const file = published()
    const parts = {
      commitment: ['commitment'],
      populationHash: ['population'],
      population: ['population'],
      secret: ['commitment'],
      value: ['seed'],
      seed: ['seed'],
    } as const
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(parts) as (keyof typeof parts)[])),
        fc.nat(),
        fc.constantFrom('0', '7', 'f', ' ', '\n'),
        (part, where, letter) => {
          const words = file[part].split('')
          const at = where % words.length
          fc.pre(words[at] !== letter)
          words[at] = letter
          const found = judgeDraw({ ...file, [part]: words.join('') }, {}, digests)
          const named = found.map((fault) => fault.part)
          expect(named.some((name) => name === 'shape' || name === parts[part][0])).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('names the line of the result that was exchanged', () => {
    const file = published()
    const result = file.result.map((one, at) => (at === 1 ? { ...one, number: number(9) } : one))
    expect(judgeDraw({ ...file, result }, {}, digests)).toEqual([{ part: 'result', line: 2 }])
    expect(judgeDraw({ ...file, result: file.result.slice(0, 2) }, {}, digests)).toEqual([
      { part: 'result', line: 3 },
    ])
  })

  test('that agrees in itself but not with the announcement is another draw', () => {
    const announced = published()
    const forged = published(population({ take: 2 }))
    const { populationHash, commitment } = announced
    expect(judgeDraw(forged, { populationHash, commitment }, digests)).toEqual([
      { part: 'announced-population' },
    ])
  })

  test('with a line that nobody writes says which', () => {
    const text = writePopulation(population())
    const read = readPopulation(text)
    expect(read.ok && writePopulation(read.value)).toBe(text)
    const lines = text.split('\n')
    expect(readPopulation([...lines.slice(0, 9), 'x', ...lines.slice(9)].join('\n'))).toMatchObject(
      {
        refusal: { line: 10 },
      },
    )
    const [a, b] = [lines[9]!, lines[10]!]
    expect(readPopulation(lines.with(9, b).with(10, a).join('\n'))).toMatchObject({
      refusal: { line: 10 },
    })
  })
})
