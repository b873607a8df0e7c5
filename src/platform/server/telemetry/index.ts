import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { context as ambient, metrics, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Config } from '../config.ts'
import { observeProcess } from './process.ts'

export { observed } from './observed.ts'

/** What the operator's own tools are told of this process; silent parts cost nothing. */
export interface Telemetry {
  /** Where Prometheus reads; absent without OPERATIONS_PORT. */
  readonly metricsUrl: string | undefined
  stop(): Promise<void>
}

type Wish = Pick<Config, 'operationsPort' | 'operationsHost' | 'traceEndpoint'>

/**
 * Metrics on a port of their own, which the public never reaches, and traces to a collector, each only when
 * the settings ask for it. Called before anything that measures itself is made.
 */
export async function startTelemetry(config: Wish): Promise<Telemetry> {
  const resource = resourceFromAttributes({ 'service.name': 'zhunying' })
  const undo: (() => Promise<unknown>)[] = []
  let metricsUrl: string | undefined
  if (config.operationsPort !== undefined) {
    const reader = new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true })
    const provider = new MeterProvider({ resource, readers: [reader] })
    metrics.setGlobalMeterProvider(provider)
    const stopObserving = observeProcess(provider.getMeter('zhunying'))
    const server = http.createServer((request, response) => {
      if (request.url === '/metrics') return reader.getMetricsRequestHandler(request, response)
      response.writeHead(404).end()
    })
    server.listen(config.operationsPort, config.operationsHost)
    await once(server, 'listening')
    metricsUrl = `http://${config.operationsHost}:${(server.address() as AddressInfo).port}/metrics`
    undo.push(async () => {
      server.close()
      server.closeAllConnections()
      stopObserving()
      await provider.shutdown()
      metrics.disable()
    })
  }
  if (config.traceEndpoint !== undefined) {
    const exporter = new OTLPTraceExporter({ url: `${config.traceEndpoint}/v1/traces` })
    const provider = new TracerProvider({
      resource,
      spanProcessors: [new BatchSpanProcessor({ exporter })],
    })
    ambient.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
    trace.setGlobalTracerProvider(provider)
    undo.push(async () => {
      await provider.shutdown()
      trace.disable()
      ambient.disable()
    })
  }
  return {
    metricsUrl,
    stop: async () => {
      for (const step of undo.splice(0)) await step()
    },
  }
}
