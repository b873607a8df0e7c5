import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { compressAnswers } from './compress.ts'

const LONG = { words: '一个行业，一次申请，一张证'.repeat(200) }

async function ask(url: string, takes?: string) {
  const app = fastify()
  compressAnswers(app)
  app.get('/api/v1/long', () => LONG)
  app.get('/api/v1/short', () => ({ words: '好' }))
  app.get('/v/code', (_request, reply) => reply.type('text/html').send(JSON.stringify(LONG)))
  app.get('/api/v1/file', (_request, reply) =>
    reply.type('application/pdf').send(JSON.stringify(LONG)),
  )
  const headers = takes === undefined ? {} : { 'accept-encoding': takes }
  return app.inject({ method: 'GET', url, headers })
}

test('a long answer travels as the asker takes it, and says the same', async () => {
  const br = await ask('/api/v1/long', 'gzip, deflate, br')
  expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
  expect(Number(br.headers['content-length'])).toBe(br.rawPayload.length)
  expect(JSON.parse(brotliDecompressSync(br.rawPayload).toString('utf8'))).toEqual(LONG)
  const gz = await ask('/api/v1/long', 'gzip')
  expect(JSON.parse(gunzipSync(gz.rawPayload).toString('utf8'))).toEqual(LONG)
  expect(br.rawPayload.length).toBeLessThan(JSON.stringify(LONG).length / 10)
})

test('who takes nothing packed gets it as it is, and no cache gives them another’s', async () => {
  for (const takes of [undefined, 'identity']) {
    const plain = await ask('/api/v1/long', takes)
    expect(plain.json()).toEqual(LONG)
    expect(plain.headers['vary']).toBe('accept-encoding')
  }
})

test('a short answer, a file and the page behind a code stay as they are', async () => {
  for (const url of ['/api/v1/short', '/api/v1/file', '/v/code'])
    expect((await ask(url, 'br')).headers['content-encoding']).toBeUndefined()
})
