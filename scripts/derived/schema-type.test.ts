import { expect, test } from 'vitest'
import { typeOf } from './schema-type.ts'

test('what may be left out may be undefined, what must be there may not', () => {
  const schema = {
    type: 'object',
    properties: { id: { type: 'string' }, note: { type: 'string' } },
    required: ['id'],
  }
  expect(typeOf(schema)).toBe('{\n  readonly id: string\n  readonly note?: (string | undefined)\n}')
})

test('words, lists, choices and references', () => {
  expect(typeOf({ enum: ['a', "b's"] })).toBe(String.raw`('a' | 'b\'s')`)
  expect(typeOf({ type: 'array', items: { type: 'integer' } })).toBe('readonly (number)[]')
  expect(typeOf({ type: ['string', 'null'] })).toBe('(string | null)')
  expect(typeOf({ $ref: '#/components/schemas/CaseView' })).toBe('CaseView')
  expect(typeOf({ anyOf: [{ type: 'boolean' }, {}] })).toBe('unknown')
})

test('a table of whatever is an object, of numbers a table of numbers', () => {
  expect(typeOf({ type: 'object', additionalProperties: {} })).toBe('object')
  expect(typeOf({ type: 'object', additionalProperties: { type: 'number' } })).toBe(
    '{ readonly [name: string]: number | undefined }',
  )
})
