import { testSeal, type Mark, type Meter } from '../core/index.ts'

export interface SealPlace {
  readonly x: number
  readonly y: number
  readonly diameter: number
  readonly icft: number
  readonly meter: Meter
}

/**
 * 电子印章 comes from a government seal platform (GB/T 38540); this is the door for it.
 * `legal` is false for everything that is not such a platform, and its face must say so.
 */
export interface SealProvider {
  readonly name: string
  readonly legal: boolean
  stamp(place: SealPlace): readonly Mark[]
}

/** The stand-in: its face says 测试 and never imitates an authority's seal. */
export const softwareSeal: SealProvider = {
  name: 'software-test-seal',
  legal: false,
  stamp: ({ x, y, diameter, icft, meter }) => testSeal(x, y, diameter, icft, meter),
}
