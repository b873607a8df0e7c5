/**
 * At least the last so many answers by key, at most twice as many: two halves, of which the older is
 * dropped when the younger is full. Nothing is moved for an answer that is asked for again and again.
 */
export class Remembered<T> {
  #young = new Map<string, T>()
  #old = new Map<string, T>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): T | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  set(key: string, value: T): void {
    if (this.#young.size >= this.#most && !this.#young.has(key)) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
  }

  forget(key: string): void {
    this.#young.delete(key)
    this.#old.delete(key)
  }
}
