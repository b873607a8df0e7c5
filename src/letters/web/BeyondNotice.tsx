import { sayDay, useLanguage, useSay, useText } from '#platform/web/index.ts'
import type { BeyondView } from '../core/index.ts'
import { words } from './strings.ts'

/** 窗口要求了告知单以外的内容: what, and the reason that had to be given. */
export function BeyondNotice(props: { list: readonly BeyondView[] }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  if (props.list.length === 0) return null
  return (
    <section className="note amber stack" aria-labelledby="beyond">
      <h2 id="beyond">{t('beyond')}</h2>
      {props.list.map((one) => (
        <div key={one.round} className="stack">
          <p>{t('beyondLead', { receipt: one.receipt ?? '–' })}</p>
          <ul>
            {one.demands.map((demand) => (
              <li key={demand.name.zh}>
                {say(demand.name)}（{t(demand.why)}）
              </li>
            ))}
          </ul>
          <p>{t('beyondReason', { day: sayDay(one.askedOn, now), reason: one.reason })}</p>
        </div>
      ))}
    </section>
  )
}
