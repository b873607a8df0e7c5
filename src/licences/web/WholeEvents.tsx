import { useText } from '#platform/web/index.ts'
import type { LicenceView } from '../core/index.ts'
import { EventForm } from './life/EventForm.tsx'
import { words } from './life/strings.ts'

const ENDS = ['cancel', 'rescind', 'withdraw', 'revoke', 'lapse'] as const

/** The lead authority holds, gives back, replaces or ends the whole; never without the preview. */
export function WholeEvents(props: { licence: LicenceView }) {
  const t = useText(words)
  const { licence } = props
  const may = (name: string): boolean => licence.allowed.includes(name)
  const steps = (['suspend', 'reinstate', 'replace'] as const).filter(may)
  const events = [...steps, ...(may('end') ? ENDS : [])]
  if (events.length === 0) return null
  const asked = licence.requests.find((r) => r.state === 'open' && r.single === null)
  const start = asked && { start: { event: 'cancel' as const, reason: asked.reason } }
  return (
    <section className="card">
      <EventForm
        title={t('wholeTitle')}
        door={{ number: licence.number }}
        events={events}
        {...start}
      />
    </section>
  )
}
