import { z } from 'zod'
import type { Bilingual } from '#kernel/bilingual.ts'
import { readPopulation } from './population.ts'
import { drawFrom, seedWords, type Hmac } from './sample.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A published draw, whole: what anybody needs to do it again. */
export const DrawFile = z.strictObject({
  format: z.literal('zhunying-draw/1'),
  /** SHA-256 of the secret's 32 bytes; published before the event. */
  commitment: Hash,
  /** SHA-256 of the population's text; published before the event. */
  populationHash: Hash,
  population: z.string(),
  secret: Hash,
  /** The outcome of the public event, as it was typed. */
  value: z.string(),
  /** HMAC-SHA256 with the secret as key over populationHash, a line break and the value. */
  seed: Hash,
  result: z.array(z.strictObject({ number: z.string(), officers: z.array(z.string()) })),
})
export type DrawFile = z.infer<typeof DrawFile>

/** What is needed of the outside; both from the platform's own cryptography. */
export interface Digests {
  readonly hmac: Hmac
  /** Of bytes, or of a text in UTF-8; 64 hexadecimal digits. */
  readonly sha256: (of: Uint8Array | string) => string
}

/** What somebody wrote down when the draw was announced. */
export interface Remembered {
  readonly commitment?: string | undefined
  readonly populationHash?: string | undefined
}

/** A part that does not agree; `line` counts from one. */
export interface DrawFault {
  readonly part:
    | 'shape'
    | 'announced-commitment'
    | 'announced-population'
    | 'commitment'
    | 'population'
    | 'population-line'
    | 'seed'
    | 'result'
  readonly line?: number
}

/** Everything that does not agree in a draw; nothing when it is what was announced. */
export function judgeDraw(text: unknown, remembered: Remembered, with_: Digests): DrawFault[] {
  const read = DrawFile.safeParse(text)
  if (!read.success) return [{ part: 'shape' }]
  const file = read.data
  const { hmac, sha256 } = with_
  const secret = bytesOf(file.secret)
  const faults: DrawFault[] = []
  const must = (holds: boolean, part: DrawFault['part']) => {
    if (!holds) faults.push({ part })
  }
  must([undefined, file.commitment].includes(remembered.commitment), 'announced-commitment')
  must([undefined, file.populationHash].includes(remembered.populationHash), 'announced-population')
  must(sha256(secret) === file.commitment, 'commitment')
  must(sha256(file.population) === file.populationHash, 'population')
  const seed = hmac(secret, seedWords(file.populationHash, file.value))
  must(hexOf(seed) === file.seed, 'seed')
  const population = readPopulation(file.population)
  if (!population.ok) return [...faults, { part: 'population-line', line: population.refusal.line }]
  const wrong = firstWrong(drawFrom(hmac, bytesOf(file.seed), population.value), file.result)
  return wrong === 0 ? faults : [...faults, { part: 'result', line: wrong }]
}

function firstWrong(
  expected: DrawFile['result'] | ReturnType<typeof drawFrom>,
  found: DrawFile['result'],
): number {
  for (let at = 0; at < Math.max(expected.length, found.length); at++)
    if (said(expected[at]) !== said(found[at])) return at + 1
  return 0
}

const said = (one: { number: string; officers: readonly string[] } | undefined): string =>
  one === undefined ? '' : [one.number, ...one.officers].join(' ')

export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What a fault means, for the person who verifies. */
export const DRAW_FAULTS = {
  shape: {
    zh: '不是一份完整的抽查公示文件',
    en: 'This is not a whole draw as it is published',
  },
  'announced-commitment': {
    zh: '种子承诺与事先公布的不同',
    en: 'The commitment is not the one announced',
  },
  'announced-population': {
    zh: '名单摘要与事先公布的不同',
    en: 'The hash of the population is not the one announced',
  },
  commitment: {
    zh: '公布的种子与事先的承诺不符（SHA-256 不同）',
    en: 'The secret is not the one committed to (SHA-256 differs)',
  },
  population: {
    zh: '抽取名单被改动过（SHA-256 与摘要不同）',
    en: 'The population was altered (its SHA-256 differs from its hash)',
  },
  'population-line': {
    zh: '抽取名单第 {line} 行不合格式或次序',
    en: 'Line {line} of the population is not in its form or order',
  },
  seed: {
    zh: '公开事件的结果或者合成的种子被改动过',
    en: 'The outcome of the public event or the mixed seed was altered',
  },
  result: {
    zh: '抽取结果第 {line} 行与重新计算的不同',
    en: 'Line {line} of the result is not what comes out',
  },
} as const satisfies Record<DrawFault['part'], Bilingual>
