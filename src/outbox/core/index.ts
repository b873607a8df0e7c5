export { CloudEvent, CLOUD_EVENT_TYPE, cloudEventOf, wants, type Told } from './cloud-event.ts'
export { retryAfter } from './back-off.ts'
export type { Outcome } from './outcome.ts'
export { toldOfCase } from './events/case-events.ts'
export {
  toldOfLicence,
  toldOfSingle,
  type LicenceTold,
  type SingleTold,
} from './events/licence-events.ts'
export { maskMail, maskPhone } from './people/mask.ts'
export { afterQuietHours } from './people/quiet-hours.ts'
export { compose, type Facts, type Message } from './people/compose.ts'
export { TEMPLATES, type TemplateId } from './people/templates.ts'
export { RULES, rulesOn, type Audience, type Channel, type Rule } from './people/rules.ts'
export { isType } from './events/types.ts'
export {
  AddReceiver,
  AttemptList,
  ChangeReceiver,
  ContactView,
  PauseReceiver,
  ReceiverAdded,
  ReceiverList,
  ReceiverParams,
  ReceiverView,
  Replay,
  Replayed,
  RotateSecret,
  SecretTold,
} from './schema.ts'
