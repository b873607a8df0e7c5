import fs from 'node:fs'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { firstAnswers } from './first-answers.ts'
import { FIRST_PAGES, firstPageAt } from './first-pages.ts'

let asked: string[] = []

/** A service whose session says who asks, as its cookie does; nobody reads a case but 王小满. */
async function answersAt(url: string, cookie?: string): Promise<string> {
  asked = []
  const app = fastify()
  app.addHook('onRequest', async (request) => void asked.push(request.url))
  app.get('/api/v1/session', ({ headers }) => ({ actor: headers.cookie ?? null }))
  app.get('/api/v1/cases/:id', ({ headers }, reply) =>
    headers.cookie === 'wang' ? { shop: '</script><script>alert(1)' } : reply.code(401).send({}),
  )
  app.get('/api/v1/cases', () => ({ items: [], next: null }))
  app.get('/api/v1/regions', () => [{ code: '110102' }])
  app.get('/api/v1/regions/:region/industries', ({ params }) => [params])
  app.setNotFoundHandler(async (request, reply) =>
    request.url.startsWith('/api') ? reply.code(404).send() : { page: await firstAnswers(request) },
  )
  const answer = await app.inject({ url, headers: cookie === undefined ? {} : { cookie } })
  return answer.json<{ page: string }>().page
}

const read = (page: string): unknown =>
  JSON.parse(page.replace(/^<script type="application\/json" id="first-answers">/, '').slice(0, -9))

test('a page brings what whoever asks for it may read, and ends where it should', async () => {
  const page = await answersAt('/cases/7?from=mail', 'wang')
  expect(page.match(/<\/script>/g)).toHaveLength(1)
  expect(read(page)).toEqual([
    { key: ['session'], data: { actor: 'wang' } },
    { key: ['case', '7'], data: { shop: '</script><script>alert(1)' } },
  ])
})

test('what is refused is left out', async () => {
  const page = await answersAt('/cases/7', 'li')
  expect(read(page)).toEqual([{ key: ['session'], data: { actor: 'li' } }])
})

test('for somebody without a cookie nothing is asked that they could not read', async () => {
  expect(read(await answersAt('/cases/7'))).toEqual([{ key: ['session'], data: { actor: null } }])
  expect(asked).toEqual(['/cases/7', '/api/v1/session'])
})

test('a list is its first part; the first page brings the trades of the first region', async () => {
  expect(read(await answersAt('/cases', 'wang'))).toContainEqual({
    key: ['cases', 'mine'],
    data: { pages: [{ items: [], next: null }], pageParams: [''] },
  })
  expect(read(await answersAt('/'))).toContainEqual({
    key: ['industries', '110102'],
    data: [{ region: '110102' }],
  })
})

test('a desk, and an address that is no page, bring nothing', async () => {
  for (const url of ['/staff/cases', '/staff/visits', '/nothing'])
    expect(await answersAt(url)).toBe('')
})

test('the pages are made of files that are there, each at its own address', () => {
  for (const { files } of FIRST_PAGES)
    for (const file of files)
      expect([`src/${file}`, `src/main/web/${file}`].filter((name) => fs.existsSync(name))).toEqual(
        [expect.any(String)],
      )
  expect(firstPageAt('/cases/7/sections/premises')?.files).toEqual([
    'cases/web/owner/SectionPage.tsx',
  ])
  expect(firstPageAt('/cases/7/sections/premises')?.reads.map(({ path }) => path)).toContain(
    '/cases/7/sources',
  )
})
