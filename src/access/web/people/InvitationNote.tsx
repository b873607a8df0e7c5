import { useText } from '#platform/web/index.ts'
import type { Invited } from './people.ts'
import { words } from './strings.ts'

/** The address to hand over; the invitation stands behind `#`, so that no log keeps it. */
export function InvitationNote(props: { invited: Invited }) {
  const t = useText(words)
  const { person, invitation } = props.invited
  return (
    <div className="note green stack" role="status">
      <p>{t('invited', { name: person.name })}</p>
      <p className="num strong break">{`${location.origin}/invitation#${invitation}`}</p>
    </div>
  )
}
