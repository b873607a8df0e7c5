import { useText } from '#platform/web/index.ts'
import type { LicenceView, SingleView } from '../core/index.ts'
import { EventForm } from './life/EventForm.tsx'
import { words } from './life/strings.ts'

const EVENTS = [
  'change',
  'renew',
  'cancel',
  'rescind',
  'withdraw',
  'revoke',
  'lapse',
  'suspend',
] as const

/** A department records what it did with its own licence; each word has its own article of law. */
export function EndSingle(props: { single: SingleView; licence: LicenceView }) {
  const t = useText(words)
  const { single, licence } = props
  const events = single.state === 'suspended' ? ([...EVENTS, 'reinstate'] as const) : EVENTS
  const asked = licence.requests.find((r) => r.state === 'open' && r.single === single.id)
  const start = asked && { start: { event: 'cancel' as const, reason: asked.reason } }
  const door = { number: licence.number, single: single.id }
  return <EventForm title={t('singleTitle')} door={door} events={events} {...start} />
}
