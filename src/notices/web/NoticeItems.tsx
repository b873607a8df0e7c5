import { useMarks, useSay, useText } from '#platform/web/index.ts'
import { sayLimit, type NoticeItem } from '../core/index.ts'
import { words } from './strings.ts'

/** Item by item: authority, conditions, limit, validity, basis, remedy. */
export function NoticeItems(props: { items: readonly NoticeItem[] }) {
  const t = useText(words)
  return (
    <section className="stack" aria-labelledby="items">
      <h2 id="items">{t('items', { n: props.items.length })}</h2>
      {props.items.map((item) => (
        <OneItem key={item.id} item={item} />
      ))}
    </section>
  )
}

function OneItem(props: { item: NoticeItem }) {
  const t = useText(words)
  const say = useSay()
  const { open, close, semicolon } = useMarks()
  const { item } = props
  const title = { zh: item.certificate, en: `${item.name.en} (${item.certificate})` }
  const cite = (b: NoticeItem['basis'][number]): string =>
    b.caution === null ? say(b.text) : `${say(b.text)}${open}${say(b.caution)}${close}`
  const lines = [
    [
      t('limit'),
      `${t('limitDays', { limit: say(sayLimit(item.limit.days)), basis: say(item.limit.basis) })} ${say(item.limit.arithmetic)}`,
    ],
    [t('validity'), say(item.validity)],
    [t('renewal'), say(item.renewal)],
    [t('visit'), say(item.onSite.text)],
    [t('commitment'), say(item.commitment.text)],
    ...(item.fee === undefined ? [] : [[t('fee'), say(item.fee)] as const]),
    [t('basis'), item.basis.map((b) => cite(b)).join(semicolon)],
    [t('remedy'), say(item.remedy)],
  ] as const
  return (
    <article className="card stack" aria-label={say(title)}>
      <h3>{say(title)}</h3>
      <p className="soft small">{say(item.authority)}</p>
      {item.caution !== null && <p className="note amber small">{say(item.caution)}</p>}
      <details>
        <summary>{t('more')}</summary>
        <div className="stack">
          <p className="strong">{t('conditions')}</p>
          <ol>
            {item.conditions.map((condition) => (
              <li key={condition.zh}>{say(condition)}</li>
            ))}
          </ol>
          <dl className="answers">
            {lines.map(([name, text]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      </details>
    </article>
  )
}
