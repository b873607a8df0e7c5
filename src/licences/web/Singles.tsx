import type { ReactNode } from 'react'
import { sayDay, sayInstant, Tag, useLanguage, useText } from '#platform/web/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import type { LicenceView, SingleView } from '../core/index.ts'
import { words } from './strings.ts'
import { SINGLE_TONES } from './tones.ts'

/** Every single licence behind the comprehensive one, with validity and how fresh its state is. */
export function Singles(props: { licence: LicenceView; more?: (single: SingleView) => ReactNode }) {
  const t = useText(words)
  const nameOf = useNames()
  const { licence } = props
  return (
    <section className="stack" aria-labelledby="singles">
      <h2 id="singles">{t('singles')}</h2>
      {licence.items.map((single) => (
        <article
          key={single.id}
          className="card stack"
          aria-label={nameOf(single.certificate, single.item)}
        >
          <Single single={single} region={licence.region} />
          {props.more?.(single)}
        </article>
      ))}
      {licence.outstanding.length > 0 && (
        <div className="note amber">
          <h3>{t('outstanding')}</h3>
          <ul>
            {licence.outstanding.map((item) => (
              <li key={item.item}>
                {nameOf(item.certificate, item.item)}（{nameOf(item.authority)}）
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Single(props: { single: SingleView; region: string }) {
  const t = useText(words)
  const now = useLanguage()
  const nameOf = useNames()
  const { single } = props
  const from = sayDay(single.validFrom, now)
  return (
    <>
      <div className="row between">
        <h3>{nameOf(single.certificate, single.item)}</h3>
        <Tag tone={SINGLE_TONES[single.state]}>{t(single.state)}</Tag>
      </div>
      <p className="num">
        {single.number}
        <br />
        {single.validUntil === null
          ? t('noTerm', { from })
          : t('until', { from, to: sayDay(single.validUntil, now) })}
      </p>
      <p className="soft small num">
        {nameOf(single.authority, `${props.region}/${single.department}`)} ·{' '}
        {t('confirmed', { at: sayInstant(single.confirmedAt, now) })}
      </p>
      {single.ended !== null && (
        <p className="note amber">
          {t('endedBy', {
            day: sayDay(single.ended.on, now),
            event: sayEvent(t, single.ended.event),
            basis: single.ended.basis,
          })}
        </p>
      )}
    </>
  )
}

function sayEvent(t: (key: keyof typeof words) => string, event: string): string {
  return event in words ? t(event as keyof typeof words) : event
}
