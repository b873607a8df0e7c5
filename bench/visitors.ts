import { DEMO_PASSWORD } from '../src/access/core/index.ts'
import { hammer, type Asked, type Hammer } from './hammer.ts'

/** Somebody at a desk: their session, and what they open one after the other. */
export interface Visitor {
  readonly username: string
  readonly paths: readonly string[]
}

/** As many connections as there are visitors, each with a session of its own. */
export async function visit(origin: string, visitors: readonly Visitor[]): Promise<Hammer> {
  const requests: Asked[][] = []
  for (const { username, paths } of visitors) {
    const cookie = await signIn(origin, username)
    requests.push(paths.map((path) => ({ path, cookie })))
  }
  return hammer(origin, requests)
}

async function signIn(origin: string, username: string): Promise<string> {
  const answer = await fetch(new URL('/api/v1/session', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `bench-${username}` },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (cookie === undefined) throw new Error(`${username}: ${await answer.text()}`)
  return cookie
}
