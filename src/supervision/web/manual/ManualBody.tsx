import { Tag, useMarks, useSay, useText } from '#platform/web/index.ts'
import { AsPrinted } from '../../../catalogue/web/index.ts'
import type { Manual } from '../../core/index.ts'
import { words } from './strings.ts'
import '../supervision.css'

/** The manual as a page: short sections, each law beside its sentence. */
export function ManualBody(props: { manual: Manual; held?: readonly string[] }) {
  const t = useText(words)
  const say = useSay()
  const { manual, held = [] } = props
  const mine = (item: string) => Number(held.includes(item))
  const { open, close, comma } = useMarks()
  const { enquiry, complaint, note } = manual.contacts
  return (
    <>
      <Duties title={t('duties')} list={manual.duties} />
      <section className="stack" aria-labelledby="manual-items">
        <h2 id="manual-items">{t('items')}</h2>
        {manual.items
          .toSorted((a, b) => mine(b.item) - mine(a.item))
          .map((item) => (
            <Item key={item.item} item={item} held={held.includes(item.item)} />
          ))}
      </section>
      <section className="card stack" aria-labelledby="manual-lines">
        <h2 id="manual-lines">{t('checklist')}</h2>
        <ol className="check-standards stack">
          {manual.checklist.map(({ content, methods, standards }) => (
            <li key={say(content)}>
              {say(content)}
              <span className="soft">
                {open}
                {methods.map(say).join(comma)}
                {close}
              </span>
              {standards
                .map(say)
                .filter((text) => text !== say(content))
                .map((text) => (
                  <div key={text} className="soft manual-basis">
                    {t('standard', { text })}
                  </div>
                ))}
            </li>
          ))}
        </ol>
      </section>
      <Duties title={t('rights')} list={manual.rights} />
      <Duties title={t('consequences')} list={manual.consequences} />
      <section className="card stack" aria-labelledby="manual-contacts">
        <h2 id="manual-contacts">{t('contacts')}</h2>
        <p>{t('call', { enquiry, complaint })}</p>
        <p className="soft">{say(note)}</p>
      </section>
    </>
  )
}

function Duties(props: { title: string; list: Manual['duties'] }) {
  const say = useSay()
  const id = `manual-${props.title}`
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      <ul className="check-standards stack">
        {props.list.map(({ text, basis }) => (
          <li key={say(text)}>
            {say(text)}
            <div className="soft manual-basis">{say(basis)}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Item(props: { item: Manual['items'][number]; held: boolean }) {
  const t = useText(words)
  const say = useSay()
  const { open, close } = useMarks()
  const { item, held } = props
  const rows = [
    [t('needed'), t(item.requirement)],
    [t('authority'), say(item.authority)],
    [t('validity'), say(item.validity)],
    [t('renewal'), say(item.renewal)],
  ] as const
  return (
    <details className="card">
      <summary className="strong">
        <AsPrinted words={item.certificate} /> {held && <Tag tone="green">{t('held')}</Tag>}
      </summary>
      <div className="stack">
        <dl className="manual-facts">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt className="soft">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="strong">{t('keep')}</p>
        <ul className="check-standards">
          {item.conditions.map((text) => (
            <li key={say(text)}>{say(text)}</li>
          ))}
        </ul>
        <p className="strong">{t('basis')}</p>
        <ul className="check-standards manual-basis soft">
          {item.basis.map(({ text, caution }) => (
            <li key={say(text)}>
              {say(text)}
              {caution !== null && `${open}${say(caution)}${close}`}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
