import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

/**
 * How it answers. `silent` never; `cut` breaks off; `garbled` sends no JSON; `repeats` sends its previous answer
 * again; `swaps` holds two questions and gives each the answer of the other; `stumbles` fails once and then answers.
 */
export type Mood =
  | 'well'
  | 'down'
  | 'silent'
  | 'cut'
  | 'garbled'
  | 'forged'
  | 'unsigned'
  | 'late'
  | 'repeats'
  | 'swaps'
  | 'stumbles'

interface Said {
  readonly body: string
  readonly headers: Record<string, string>
}

/** A system over HTTP that is asked and answers at once: a register, a library, a seal platform. */
export interface AskedSystemServer {
  readonly url: string
  readonly secret: string
  mood: Mood
  /** Questions as they arrived, with the id that each was asked under. */
  readonly asked: { readonly id: string; readonly question: Record<string, unknown> }[]
  /** Questions whose signature was wrong; they are answered 401. */
  readonly forged: number
  close(): Promise<void>
}

/** Answers each question by `answer`, signed by the reference library of Standard Webhooks. */
export async function openAskedSystem(
  answer: (question: Record<string, unknown>) => Promise<unknown>,
  now: () => Date,
): Promise<AskedSystemServer> {
  const secret = `whsec_${Buffer.from('a register and we, and nobody else').toString('base64')}`
  let forged = 0
  let previous: Said | undefined
  let held: { readonly response: http.ServerResponse; readonly said: Said } | undefined

  const server = http.createServer((request, response) => {
    const fail = (error: Error) => response.writeHead(500).end(error.message)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      hear(request, Buffer.concat(chunks).toString(), response).catch(fail)
    })
  })

  async function hear(
    { headers }: http.IncomingMessage,
    body: string,
    response: http.ServerResponse,
  ) {
    const id = String(headers['webhook-id'])
    const at = new Date(Number(headers['webhook-timestamp']) * 1000)
    if (new Webhook(secret).sign(id, at, body) !== headers['webhook-signature']) {
      forged++
      response.writeHead(401).end()
      return
    }
    const question = JSON.parse(body) as Record<string, unknown>
    system.asked.push({ id, question })
    const { mood } = system
    if (mood === 'silent') return
    if (mood === 'down') return void response.writeHead(503).end()
    if (mood === 'stumbles') {
      system.mood = 'well'
      return void response.destroy()
    }
    const said = signed(id, JSON.stringify(await answer(question)), mood)
    if (mood === 'swaps') {
      if (!held) held = { response, said }
      else {
        const other = held
        held = undefined
        send(other.response, said)
        send(response, other.said)
      }
      return
    }
    if (mood === 'cut') {
      response.writeHead(200, { ...said.headers, 'content-length': '9000' })
      return void response.write(said.body, () => response.destroy())
    }
    send(response, mood === 'repeats' && previous ? previous : said)
    previous = said
  }

  function signed(id: string, words: string, mood: Mood): Said {
    const body = mood === 'garbled' ? words.slice(1) : words
    const at = new Date(now().getTime() - (mood === 'late' ? 3_600_000 : 0))
    const key = mood === 'forged' ? `whsec_${Buffer.alloc(24, 7).toString('base64')}` : secret
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(key).sign(id, at, body),
    }
    return { body, headers: mood === 'unsigned' ? ({} as Record<string, string>) : headers }
  }

  const system = {
    url: '',
    secret,
    mood: 'well' as Mood,
    asked: [] as AskedSystemServer['asked'],
    get forged() {
      return forged
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resume) => server.close(resume))
    },
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  system.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ask`
  return system
}

function send(response: http.ServerResponse, { body, headers }: Said): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body)
}
