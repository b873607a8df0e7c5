import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultsOf, safeName, type Manifest } from './manifest.ts'

const sha = fc.constantFrom('a', 'b').map((letter) => letter.repeat(64))
const paths = ['case.json', 'events.json', 'materials/1.pdf', 'extra.txt']
const held = fc.dictionary(fc.constantFrom(...paths), sha)

test('a package is right exactly when it holds what is listed, as it is listed, and nothing else', () => {
  fc.assert(
    fc.property(held, held, (listed, found) => {
      const files = Object.entries(listed).map(([path, sha256]) => {
        return { path, sha256, size: 1, what: 'case' as const, title: '', contentType: '' }
      })
      const manifest = { files } as unknown as Manifest
      const digests = new Map(
        Object.entries(found).map(([path, sha256]) => [path, { sha256, size: 1 }]),
      )
      const right = JSON.stringify(sorted(listed)) === JSON.stringify(sorted(found))
      expect(faultsOf(manifest, digests).length === 0).toBe(right)
    }),
  )
})

const sorted = (all: Readonly<Record<string, string>>) =>
  Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1))

test('no name leads out of its folder', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const safe = safeName(name)
      expect(safe).not.toMatch(/[\\/]|^\.|^$/)
    }),
  )
})
