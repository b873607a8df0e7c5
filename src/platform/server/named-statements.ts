import { createHash } from 'node:crypto'
import pg from 'pg'

/** Texts that get a name at most; lists of every length make texts without end. */
const AT_MOST = 600
/** Texts remembered as seen once. */
const REMEMBERED = 5000
/** Beyond this many characters (rows by the hundred) a text hardly comes again. */
const LONGEST = 6000

const seenOnce = new Set<string>()
const names = new Map<string, string>()

/**
 * The name under which a connection keeps this statement prepared, from the second time this process sends
 * it. It is a digest of the text: the same name is the same statement on whatever connection.
 */
export function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (text.length > LONGEST || names.size >= AT_MOST) return undefined
  if (!seenOnce.has(text)) {
    if (seenOnce.size >= REMEMBERED) seenOnce.clear()
    seenOnce.add(text)
    return undefined
  }
  seenOnce.delete(text)
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}

/**
 * A connection that keeps its statements prepared: PostgreSQL reads, rewrites and plans each of them once,
 * with the policies of row-level security in it, and not every time. Only where no pooler hands out
 * connections by the transaction.
 */
export class PreparingClient extends pg.Client {
  #generation = 0

  // `pg` is called in many ways; statements of the stores come as a text and its values
  override query(...args: unknown[]): never {
    const send = Reflect.get(pg.Client.prototype, 'query') as (...args: unknown[]) => unknown
    const [text, values] = args
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0
        ? nameOf(text)
        : undefined
    if (name === undefined) return Reflect.apply(send, this, args) as never
    const named = { name: `${name}.${this.#generation}`, text, values }
    return this.#watched(Reflect.apply(send, this, [named]) as Promise<unknown>) as never
  }

  /** After a change of tables the plan is made anew, under another name; `isStale` has the work done again. */
  async #watched<T>(asked: Promise<T>): Promise<T> {
    try {
      return await asked
    } catch (error) {
      if (isStale(error)) this.#generation++
      throw error
    }
  }
}

/** Whether a prepared statement no longer fits its tables: another process has migrated them meanwhile. */
export function isStale(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return code === '0A000' && String(message).includes('cached plan')
}
