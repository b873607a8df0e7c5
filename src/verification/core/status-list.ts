import type { LicenceState } from '../../licences/core/index.ts'

/**
 * Two bits a paper, in the order of their places, four to a byte from the low bits up
 * (IETF Token Status List). `other` marks what is in force with 未许可事项.
 */
export const STATUS = { valid: 0, void: 1, suspended: 2, partial: 3 } as const
export type StatusName = keyof typeof STATUS
const NAMES = Object.keys(STATUS) as StatusName[]

const FOUR_VALID = 0

const OF_STATE = {
  valid: STATUS.valid,
  partial: STATUS.partial,
  suspended: STATUS.suspended,
  void: STATUS.void,
  recalled: STATUS.void,
  replaced: STATUS.void,
} as const satisfies Record<LicenceState | 'replaced', number>

/** Packs the list of so many places; a place that no paper has yet reads as void, so nothing is valid by default. */
export function packStatuses(
  places: number,
  others: readonly { readonly slot: number; readonly state: string }[],
): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(places / 4)).fill(FOUR_VALID)
  const put = (slot: number, value: number) => {
    const shift = (slot % 4) * 2
    bytes[slot >> 2] = ((bytes[slot >> 2] as number) & ~(3 << shift)) | (value << shift)
  }
  for (let slot = places; slot < bytes.length * 4; slot++) put(slot, STATUS.void)
  for (const { slot, state } of others)
    if (slot < places) put(slot, OF_STATE[state as keyof typeof OF_STATE] ?? STATUS.void)
  return bytes
}

/** The status at a place; a place beyond the list is unknown to it. */
export function statusAt(bytes: Uint8Array, slot: number): StatusName | undefined {
  const byte = bytes[slot >> 2]
  return byte === undefined ? undefined : NAMES[(byte >> ((slot % 4) * 2)) & 3]
}
