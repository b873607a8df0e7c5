import { Tag, useSay, useText } from '#platform/web/index.ts'
import type { RatingView } from '../../core/index.ts'
import { words } from './strings.ts'
import '../supervision.css'

/** Who sets a number: a plan or a law, or, where none does, we; and under what. */
export function Ground(props: { of: RatingView['riskGround'] }) {
  const t = useText(words)
  const say = useSay()
  const { stated, basis } = props.of
  return (
    <span className="soft small ground">
      <Tag tone={stated ? 'green' : 'plain'}>{t(stated ? 'stated' : 'ours')}</Tag> {say(basis)}
    </span>
  )
}
