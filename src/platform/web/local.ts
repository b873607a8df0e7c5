/** What this device remembers for its person; a private window or a full disk forgets silently. */
export function readLocal<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(`zhunying.${key}`)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

export function writeLocal(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(`zhunying.${key}`)
    else localStorage.setItem(`zhunying.${key}`, JSON.stringify(value))
  } catch {
    // The page works without a memory; it only asks again next time.
  }
}
