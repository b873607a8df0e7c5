import { useMarks, useSay, useText } from '#platform/web/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import type { MergedForm } from '../core/index.ts'
import { words } from './strings.ts'

type Use = MergedForm['materials'][number]['serves'][number]

/** One upload and what every item asks of it, each in its own words, side by side. */
export function Requirements(props: { uses: readonly Use[]; nameOf: (item: string) => string }) {
  const t = useText(words)
  const say = useSay()
  const english = useNames()
  const { open, close } = useMarks()
  return (
    <dl className="answers small">
      {props.uses.map((use) => (
        <div key={use.item}>
          <dt>{props.nameOf(use.item)}</dt>
          <dd>
            {say(use.words)}
            {open}
            {t(use.form)}
            {close}
            {use.condition !== null && <p className="soft">{english(use.condition)}</p>}
            {use.insteadOf !== undefined && (
              <p className="soft">{t('insteadOf', { basis: english(use.insteadOf.basis) })}</p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
