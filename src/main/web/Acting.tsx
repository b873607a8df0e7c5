import { Link } from '@tanstack/react-router'
import { useSession } from '../../access/web/index.ts'
import { useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** 委托代办: on every page, whose business an agent is looking after, and the way to stop. */
export function Acting() {
  const t = useText(words)
  const actor = useSession().data?.actor
  if (actor?.agent === undefined) return null
  return (
    <p className="acting">
      {t('acting', { name: actor.name })}{' '}
      <Link className="link-button" to="/account/agents">
        {t('actingEnd')}
      </Link>
    </p>
  )
}
