import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { observed, startTelemetry, type Telemetry } from './index.ts'

const SILENT = { operationsPort: undefined, operationsHost: '127.0.0.1', traceEndpoint: undefined }
let telemetry: Telemetry
afterEach(() => telemetry.stop())

test('says nothing and opens nothing when nobody asked', async () => {
  telemetry = await startTelemetry(SILENT)
  expect(telemetry.metricsUrl).toBeUndefined()
  expect(await observed('work', 'of a kind')({}, async () => 7)).toBe(7)
})

test('Prometheus reads how long each kind of work took, and what failed', async () => {
  telemetry = await startTelemetry({ ...SILENT, operationsPort: 0 })
  const timed = observed('brewing.duration', 'One pot')
  expect(await timed({ pot: 'small' }, async () => 'tea')).toBe('tea')
  await expect(timed({ pot: 'small' }, () => Promise.reject(new Error('cold')))).rejects.toThrow(
    'cold',
  )
  const text = await (await fetch(telemetry.metricsUrl!)).text()
  expect(text).toContain('# TYPE brewing_duration histogram')
  expect(text).toMatch(/brewing_duration_count\{[^}]*pot="small"[^}]*error="false"[^}]*\} 1/)
  expect(text).toMatch(/brewing_duration_count\{[^}]*pot="small"[^}]*error="true"[^}]*\} 1/)
  expect(text).toMatch(/process_memory_usage\S* [1-9]/)
  expect((await fetch(telemetry.metricsUrl!.replace('/metrics', '/'))).status).toBe(404)
})

test('a collector is sent the spans, the inner one inside the outer one', async () => {
  const bodies: string[] = []
  const collector = http.createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => response.end(void bodies.push(body)))
  })
  collector.listen(0, '127.0.0.1')
  await once(collector, 'listening')
  const traceEndpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  telemetry = await startTelemetry({ ...SILENT, traceEndpoint })
  const outer = observed('outer', '')
  const inner = observed('inner', '')
  await outer({}, () => inner({}, async () => undefined))
  await telemetry.stop()
  collector.close()

  const spans = bodies.flatMap(
    (body) => JSON.parse(body).resourceSpans[0].scopeSpans[0].spans as Record<string, string>[],
  )
  const named = Object.fromEntries(spans.map((span) => [span['name'], span]))
  expect(Object.keys(named).toSorted()).toEqual(['inner', 'outer'])
  expect(named['inner']!['parentSpanId']).toBe(named['outer']!['spanId'])
})
