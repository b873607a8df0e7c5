import type { Tx } from './database.ts'

/** What a transaction has read and may be asked for again within it; whoever writes sets or forgets it. */
export class Remembered<K, V> {
  readonly #known = new WeakMap<Tx, Map<K, V>>()

  get(tx: Tx, key: K): V | undefined {
    return this.#known.get(tx)?.get(key)
  }

  set(tx: Tx, key: K, value: V): V {
    const known = this.#known.get(tx) ?? new Map<K, V>()
    this.#known.set(tx, known.set(key, value))
    return value
  }

  forget(tx: Tx, key: K): void {
    this.#known.get(tx)?.delete(key)
  }
}
