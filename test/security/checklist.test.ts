import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const TEXT = fs.readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8')

/** The requirements of OWASP ASVS 5.0.0 up to level 2: per section the numbers. */
const LEVEL_2 = `
  1.1:1-2 1.2:1-9 1.3:1-11 1.4:1-3 1.5:1-2 2.1:1-3 2.2:1-3 2.3:1-4 2.4:1-1
  3.2:1-2 3.3:1-4 3.4:1-6 3.5:1-5 3.7:1-2 4.1:1-3 4.2:1-1 4.3:1-2 4.4:1-4
  5.1:1-1 5.2:1-3 5.3:1-2 5.4:1-3 6.1:1-3 6.2:1-12 6.3:1-4 6.4:1-4 6.5:1-5 6.6:1-3 6.8:1-4
  7.1:1-3 7.2:1-4 7.3:1-2 7.4:1-5 7.5:1-2 7.6:1-2 8.1:1-2 8.2:1-3 8.3:1-1 8.4:1-1 9.1:1-3 9.2:1-4
  10.1:1-2 10.2:1-2 10.3:1-4 10.4:1-11 10.5:1-5 10.6:1-2 10.7:1-3
  11.1:1-2 11.2:1-3 11.3:1-3 11.4:1-4 11.5:1-1 11.6:1-1 12.1:1-3 12.2:1-2 12.3:1-4
  13.1:1-1 13.2:1-5 13.3:1-2 13.4:1-5 14.1:1-2 14.2:1-4 14.3:1-3 15.1:1-3 15.2:1-3 15.3:1-7
  16.1:1-1 16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3 17.1:1-1 17.2:1-4 17.3:1-2`
const REQUIRED = LEVEL_2.trim()
  .split(/\s+/)
  .flatMap((words) => {
    const [section = '', first = '', last = ''] = words.split(/[:-]/)
    const count = Number(last) - Number(first) + 1
    return Array.from({ length: count }, (_, n) => `V${section}.${Number(first) + n}`)
  })

interface Line {
  readonly id: string
  readonly state: string
  readonly how: string
  readonly test: string
}
const LINES: readonly Line[] = TEXT.split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', , state = '', how = '', named = '']) => ({ id, state, how, test: named }))

/** `test('…'`, `describe("…"`, `test.each(…)('…'`. */
const TITLE = /(?:(?:test|describe|it)|\))\(\s*(['"`])((?:\\.|(?!\1).)+)\1/g

test('the numbers in words are those of the lines', () => {
  const said = (pattern: RegExp) => [...(pattern.exec(TEXT) ?? [])].slice(1).map(Number)
  const counted = ['✓', '○', '—', '✗'].map(
    (sign) => LINES.filter(({ state }) => state === sign).length,
  )
  expect(said(/✓ (\d+) 条.*?○ (\d+) 条.*?— (\d+) 条.*?✗ (\d+) 条/)).toEqual(counted)
  expect(said(/✓ (\d+) with.*?○ (\d+) by.*?— (\d+) not.*?✗ (\d+) not/)).toEqual(counted)
})

test('every requirement up to level 2 has exactly one line', () => {
  expect(REQUIRED).toHaveLength(253)
  expect(LINES.map(({ id }) => id).toSorted()).toEqual(REQUIRED.toSorted())
})

describe('each line', () => {
  test.each(LINES)('$id $state says how it stands', ({ state, how, test: named }) => {
    expect(['✓', '○', '—', '✗']).toContain(state)
    expect(how).not.toBe('')
    // a tick is a test that can fail
    if (state === '✓') expect(named).not.toBe('')
  })

  test.each(LINES.filter((line) => line.test !== ''))(
    '$id names a test that is there',
    ({ test: named }) => {
      const [, file = '', name = ''] = /^`([^`]+)` › (.+)$/.exec(named) ?? []
      expect(file).toMatch(/\.test\.ts$/)
      expect(fs.existsSync(path.join(ROOT, file))).toBe(true)
      // the whole title of a test or of a group of tests, not words that happen to stand there
      const text = fs.readFileSync(path.join(ROOT, file), 'utf8')
      const titles = [...text.matchAll(TITLE)].map(([, , title = '']) =>
        title.replaceAll("\\'", "'"),
      )
      expect(titles).toContain(name)
    },
  )
})
