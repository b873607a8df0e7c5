import type { FastifyInstance } from 'fastify'
import { PLATFORM_PROBLEMS } from './platform-problems.ts'
import { sendRefusal } from './send.ts'

/**
 * Text that a database cannot keep (U+0000, half of a surrogate pair) is refused at the door, with
 * the place where it stands, before any use case sees it.
 */
export function refuseUnstorable(app: FastifyInstance): void {
  app.addHook('preValidation', async (request, reply) => {
    const { body, query, params } = request
    const errors = unstorableIn({ body, query, params }).map((path) => ({
      path,
      message:
        '含有不能保存的字符（如空字符），请删去后重新输入 · a character that cannot be stored',
    }))
    if (errors.length === 0) return
    await sendRefusal(reply, { code: 'REQUEST_INVALID', errors }, PLATFORM_PROBLEMS)
    return reply
  })
}

/** Where such text stands, as paths; walked without recursion, for bodies may be deep. */
export function unstorableIn(root: object): string[] {
  const found: string[] = []
  const open: [path: string, value: unknown][] = [['', root]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [path, value] = next
    if (typeof value === 'string') {
      if (!isStorable(value)) found.push(path)
    } else if (isPlain(value)) {
      for (const [name, inner] of Object.entries(value)) {
        const place = path === '' ? name : `${path}/${isStorable(name) ? name : '?'}`
        if (!isStorable(name)) found.push(place)
        open.push([place, inner])
      }
    }
  }
  return found.toReversed()
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed()
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Buffer.isBuffer(value)
}
