import { expect, test } from 'vitest'
import { saidOnce } from './said-once.ts'

const refusal = (code: string) => ({
  description: code,
  content: { $ref: '#/components/schemas/Problem' },
})

test('a refusal that routes share is said once, one route’s own stays with it, and so does 200', () => {
  const described = saidOnce({
    paths: {
      '/a': {
        get: { tags: ['x'], responses: { '200': { description: 'OK' }, '404': refusal('NO') } },
      },
      '/b': { get: { tags: ['y'], responses: { '404': refusal('NO') } } },
      '/c': { get: { tags: ['x'], responses: { '404': refusal('GONE') } } },
    },
    components: { schemas: { Problem: { type: 'object' } } },
  })
  const of = (path: string) => described.paths![path]!['get']!.responses!
  expect(of('/a')['200']).toEqual({ description: 'OK' })
  expect(of('/a')['404']).toEqual({ $ref: '#/components/responses/x-404' })
  expect(of('/b')['404']).toEqual(of('/a')['404'])
  expect(of('/c')['404']).toEqual(refusal('GONE'))
  expect(described.components?.responses).toEqual({ 'x-404': refusal('NO') })
})

test('named schemas stay when somebody needs them, directly or through others', () => {
  const $ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
  const described = saidOnce({
    paths: { '/a': { get: { responses: { '200': $ref('A') } } } },
    components: { schemas: { A: $ref('B'), B: $ref('A'), C: $ref('A') } },
  })
  expect(Object.keys(described.components!.schemas!)).toEqual(['A', 'B'])
})
