import { readLocal, writeLocal } from '#platform/web/index.ts'

const KEY = 'lastCase'

/** The application that was being filled on this device; the landing page offers it again at once. */
export interface LastCase {
  readonly id: string
  readonly industry: { readonly name: string; readonly nameEn: string }
}

export function lastCase(): LastCase | undefined {
  return readLocal<LastCase>(KEY)
}

export function rememberLastCase(last: LastCase): void {
  writeLocal(KEY, last)
}

/** Handed in, withdrawn, or somebody else's turn at this device. */
export function forgetLastCase(): void {
  writeLocal(KEY, undefined)
}
