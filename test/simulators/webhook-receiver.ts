import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** One message as it came in. */
export interface Received {
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
  /** What it was answered; absent when it was not. */
  readonly status?: number
}

/**
 * How it answers the next messages. `deaf` takes the message and lets the answer be lost; `cut` breaks off in the
 * middle of the answer; `hang` never answers; `flood` answers without end.
 */
export type Manner =
  | { readonly kind: 'well' }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  | { readonly kind: 'deaf' | 'cut' | 'hang' | 'flood' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'says'; readonly body: string }

/** Somebody else's system, which behaves as it is told: well, or in one of the ways in which systems fail. */
export interface WebhookReceiver {
  readonly url: string
  /** Every message whose arrival it knows of, in order. */
  readonly received: Received[]
  manner: Manner | ((message: Received) => Manner)
  /** Gone from the network, and back at the same address. */
  leave(): Promise<void>
  comeBack(): Promise<void>
  close(): Promise<void>
}

export async function openReceiver(): Promise<WebhookReceiver> {
  let port = 0
  let server: http.Server | undefined
  const receiver: WebhookReceiver = {
    get url() {
      return `http://127.0.0.1:${port}/events`
    },
    received: [],
    manner: { kind: 'well' },
    async leave() {
      const left = server
      server = undefined
      left?.closeAllConnections()
      await new Promise((resume) => (left ? left.close(resume) : resume(undefined)))
    },
    async comeBack() {
      server = http.createServer((request, response) => {
        const chunks: Buffer[] = []
        request.on('data', (chunk: Buffer) => chunks.push(chunk))
        request.on('end', () => {
          const message = { headers: request.headers, body: Buffer.concat(chunks).toString() }
          answer(receiver, message, response)
        })
      })
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
      port = (server.address() as AddressInfo).port
    },
    close: () => receiver.leave(),
  }
  await receiver.comeBack()
  return receiver
}

function answer(receiver: WebhookReceiver, message: Received, response: http.ServerResponse): void {
  const { manner } = receiver
  const how = typeof manner === 'function' ? manner(message) : manner
  const note = (status?: number) =>
    receiver.received.push(status === undefined ? message : { ...message, status })
  switch (how.kind) {
    case 'well':
      note(204)
      response.writeHead(204).end()
      return
    case 'status':
      note(how.status)
      response.writeHead(how.status, how.headers).end('{}')
      return
    case 'says':
      note(200)
      response.writeHead(200, { 'content-type': 'application/json' }).end(how.body)
      return
    case 'slow':
      note(200)
      setTimeout(() => response.writeHead(200).end(), how.ms)
      return
    case 'deaf':
      note()
      response.destroy()
      return
    case 'cut':
      note()
      response.writeHead(200, { 'content-length': '1000' })
      response.write('{"half', () => response.destroy())
      return
    case 'hang':
      note()
      return
    case 'flood':
      note()
      response.writeHead(200)
      response.write(Buffer.alloc(1024 * 1024))
      return
  }
}
