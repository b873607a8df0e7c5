import { _BYTES, _ECC_BLOCKS, _GF256, _WORDS_PER_BLOCK, _tests } from 'qr'

/** Level M: 15 % of the symbol may be dirty or torn. */
export const LEVEL = 'medium'

function shape(version: number) {
  const of = (table: readonly number[]) => table[version - 1] as number
  const [blocks, correction] = [of(_ECC_BLOCKS[LEVEL]), of(_WORDS_PER_BLOCK[LEVEL])]
  return { blocks, correction, words: of(_BYTES) - blocks * correction }
}

/** Data words that a version holds at level M. */
export function room(version: number): number {
  return shape(version).words
}

/** Terminates and pads the bits of all segments, adds Reed–Solomon words, interleaves the blocks. */
export function codeWords(version: number, bits: string): Uint8Array {
  const { blocks, correction, words } = shape(version)
  const data = padded(bits, words)
  const base = Math.floor(words / blocks)
  const firstLong = blocks - (words % blocks)
  const generator = generatorOf(correction)
  let at = 0
  const parts = Array.from({ length: blocks }, (_, i) => {
    const part = data.slice(at, at + base + (i < firstLong ? 0 : 1))
    at += part.length
    return { part, check: _tests.rsEcc(part, generator) }
  })
  const out: number[] = []
  for (let i = 0; i <= base; i++)
    for (const { part } of parts) if (i < part.length) out.push(part[i] as number)
  for (let i = 0; i < correction; i++) for (const { check } of parts) out.push(check[i] as number)
  return Uint8Array.from(out)
}

function padded(bits: string, words: number): Uint8Array {
  const closed = bits + '0'.repeat(Math.min(4, words * 8 - bits.length))
  const used = Math.ceil(closed.length / 8)
  const text = closed.padEnd(used * 8, '0')
  return Uint8Array.from({ length: words }, (_, i) => {
    if (i < used) return Number.parseInt(text.slice(i * 8, i * 8 + 8), 2)
    return (i - used) % 2 === 0 ? 0xec : 0x11
  })
}

/** The generator polynomial of so many correction words over GF(256), leading 1 dropped. */
function generatorOf(correction: number): Uint8Array {
  const { exp, log } = _GF256
  const times = (a: number, b: number) =>
    a && b ? (exp[(log[a] as number) + (log[b] as number)] as number) : 0
  let polynomial = [1]
  for (let i = 0; i < correction; i++) {
    const root = exp[i] as number
    polynomial = [...polynomial, 0].map((c, k) => c ^ times(polynomial[k - 1] ?? 0, root))
  }
  return Uint8Array.from(polynomial.slice(1))
}
