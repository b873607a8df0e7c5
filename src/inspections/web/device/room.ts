/** How much this device lets the page keep, in bytes; nothing where it does not say. */
export interface Room {
  readonly used: number
  readonly most: number
  /** The device promised not to clear it by itself. */
  readonly persisted: boolean
}

/** Asks the device not to clear what is kept here; it may say no, and is asked again next time. */
export async function askToKeep(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false)
}

export async function readRoom(): Promise<Room | undefined> {
  const { storage } = navigator
  if (storage?.estimate === undefined) return undefined
  const { usage = 0, quota = 0 } = await storage.estimate()
  const persisted = await storage.persisted().catch(() => false)
  return { used: usage, most: quota, persisted }
}

/** The device is full: nothing of the last write was kept. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
