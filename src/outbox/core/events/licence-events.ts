import type { LicenceEvent } from '../../../licences/core/index.ts'
import type { Told } from '../cloud-event.ts'

/** What licences tell of one licence (`licences.<event>`). */
export interface LicenceTold {
  readonly region: string
  readonly number: string
  readonly event: LicenceEvent
}

/** What licences tell of one single licence (`licences.single-<event>`). */
export interface SingleTold {
  readonly kind: string
  readonly region: string
  readonly singleId: string
  readonly item: string
  readonly number: string | null
}

/** What the outside hears of a licence: which, what and when; the face itself is read behind its number. */
export function toldOfLicence({ region, number, event }: LicenceTold): Told {
  const facts =
    'face' in event
      ? { version: event.face.version, items: event.face.items.map(({ item }) => item) }
      : 'cause' in event
        ? { cause: event.cause }
        : {}
  return {
    type: `licence.${event.kind}`,
    region,
    stream: `licence/${number}`,
    subject: `licences/${number}`,
    departments: [],
    data: { number, on: event.on, ...facts },
  }
}

/** A single licence behind a comprehensive one: changed, renewed, ended; in the order of the latter. */
export function toldOfSingle(
  { kind, region, singleId, item, number }: SingleTold,
  department: string | undefined,
): Told {
  return {
    type: `single.${kind.replace('licences.single-', '')}`,
    region,
    stream: number === null ? `single/${singleId}` : `licence/${number}`,
    subject: `single-licences/${singleId}`,
    departments: department === undefined ? [] : [department],
    data: { singleId, item, number },
  }
}
