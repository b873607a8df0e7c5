import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judge } from '../../../../test/tools/external.ts'
import { post, type PostOptions } from './post.ts'

let folder: string
let ca: string
let server: https.Server
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhunying-tls-'))
  const at = (name: string) => path.join(folder, name)
  const words = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=hooks.example.gov.cn`
  const alt = ['-addext', 'subjectAltName=DNS:hooks.example.gov.cn']
  const out = ['-keyout', at('key.pem'), '-out', at('cert.pem')]
  const { status, said } = judge('openssl', [...words.split(' '), ...alt, ...out])
  if (status !== 0) throw new Error(said)
  ca = readFileSync(at('cert.pem'), 'utf8')
  const options = { key: readFileSync(at('key.pem')), cert: ca }
  server = https.createServer(options, (_, response) => response.writeHead(204).end())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

/** A demonstration, so that the name may lead to this machine. */
const send = (host: string, options: Partial<PostOptions> = {}) =>
  post(
    {
      url: `https://${host}:${(server.address() as AddressInfo).port}/`,
      headers: {},
      body: '{}',
    },
    { networks: ['127.0.0.0/8'], demo: true, resolve: async () => ['127.0.0.1'], ...options },
  )

test('the certificate is judged by the name, not by the address that the connection is pinned to', async () => {
  expect(await send('hooks.example.gov.cn', { ca })).toMatchObject({ ok: true, status: 204 })
  expect(await send('other.example.gov.cn', { ca })).toEqual({
    ok: false,
    fault: 'ERR_TLS_CERT_ALTNAME_INVALID',
  })
})

test('a certificate that nobody vouches for is refused', async () => {
  expect(await send('hooks.example.gov.cn')).toMatchObject({ ok: false })
})
