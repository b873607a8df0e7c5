import { newKey, readLocal, writeLocal } from '#platform/web/index.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The name of this device, made once; it tells two devices at one visit apart. */
export function deviceId(): string {
  const known = readLocal<string>('device')
  if (known !== undefined && UUID.test(known)) return known
  const made = newKey()
  writeLocal('device', made)
  return made
}
