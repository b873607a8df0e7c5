import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emOf } from './drawing.ts'
import { LEADING, PIECES, WHOLE_NAMES, fit, widthOf, wrap } from './fit.ts'

/** Chinese characters are one em wide, letters and digits about half. */
const meter = (c: string) => (c === '𠮷' ? undefined : c.charCodeAt(0) < 128 ? 0.55 : 1)
const names = fc.array(fc.constantFrom(...Array.from('食品经营许可证、（）“”A1-9')), {
  minLength: 1,
  maxLength: 80,
})

test('breaking lines loses no character and no line is too wide', () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 40, max: 220 }), (characters, width) => {
      const text = characters.join('')
      const lines = wrap(text, width, 22, meter)
      expect(lines.join('')).toBe(text)
      for (const line of lines) expect(widthOf(line, 22, meter)).toBeLessThanOrEqual(width + 1e-6)
    }),
  )
})

test('no line begins with 、 or ）', () => {
  const lines = wrap('食品经营许可证、药品经营许可证、卫生许可证（甲）', emOf(22) * 7, 22, meter)
  for (const line of lines) expect(line).not.toMatch(/^[、）]/)
})

test('a room number is not broken over two lines', () => {
  expect(wrap('地下一层B1-017号', emOf(22) * 6, 22, meter)).toEqual(['地下一层', 'B1-017号'])
})

test('the largest size that fits is taken, and none when none does', () => {
  const box = { width: emOf(22) * 10, height: emOf(22) }
  expect(fit(['十个字十个字十个字十'], box, [22, 16], meter)?.size).toBe(22)
  expect(fit(['十二个字十二个字十二个字'], box, [22, 16], meter)?.size).toBe(16)
  expect(fit(['字'.repeat(40)], box, [22, 16], meter)).toBeUndefined()
  expect(LEADING).toBeGreaterThan(1.2)
})

test('names of a list stay whole; they are broken rather than made small', () => {
  const names = '食品经营许可证、药品经营许可证、卫生许可证'
  const box = { width: emOf(22) * 12, height: emOf(22) * (1 + LEADING) }
  expect(wrap(names, box.width, 22, meter, WHOLE_NAMES)).toEqual([
    '食品经营许可证、',
    '药品经营许可证、',
    '卫生许可证',
  ])
  const fitted = fit([names], box, [22, 16], meter, [WHOLE_NAMES, PIECES])
  expect(fitted).toEqual({ size: 22, lines: ['食品经营许可证、药品经营', '许可证、卫生许可证'] })
})
