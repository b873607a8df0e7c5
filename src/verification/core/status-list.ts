import type { LicenceState } from '../../licences/core/index.ts'

/**
 * Two bits a paper, in the order of their places, four to a byte from the low bits up
 * (IETF Token Status List). `other` marks what is in force with 未许可事项.
 */
export const STATUS = { valid: 0, void: 1, suspended: 2, partial: 3 } as const
export type StatusName = keyof typeof STATUS
const NAMES = Object.keys(STATUS) as StatusName[]

const OF_STATE = {
  valid: STATUS.valid,
  partial: STATUS.partial,
  suspended: STATUS.suspended,
  void: STATUS.void,
  recalled: STATUS.void,
  replaced: STATUS.void,
} as const satisfies Record<LicenceState | 'replaced', number>

/** Packs the list; a place that no paper has yet reads as void, so nothing is valid by default. */
export function packStatuses(
  slots: readonly { readonly slot: number; readonly state: string }[],
): Uint8Array {
  const size = slots.reduce((most, { slot }) => Math.max(most, slot + 1), 0)
  const bytes = new Uint8Array(Math.ceil(size / 4)).fill(0b01010101)
  for (const { slot, state } of slots) {
    const shift = (slot % 4) * 2
    const value = OF_STATE[state as keyof typeof OF_STATE]
    bytes[slot >> 2] = ((bytes[slot >> 2] as number) & ~(3 << shift)) | (value << shift)
  }
  return bytes
}

/** The status at a place; a place beyond the list is unknown to it. */
export function statusAt(bytes: Uint8Array, slot: number): StatusName | undefined {
  const byte = bytes[slot >> 2]
  return byte === undefined ? undefined : NAMES[(byte >> ((slot % 4) * 2)) & 3]
}
