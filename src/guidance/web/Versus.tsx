import { useId, type ReactNode } from 'react'
import { Tag, useSay, useText } from '#platform/web/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import type { Cart, ComparedItem, Comparison, Moved } from '../core/index.ts'
import { strings as words } from './what-if-strings.ts'

/** What both variants add up to, each difference said in words too. */
export function TotalsVersus(props: { comparison: Comparison }) {
  const t = useText(words)
  const { now, instead } = props.comparison
  const rows: [keyof typeof words, (cart: Cart) => number][] = [
    ['items', (cart) => cart.items],
    ['materials', (cart) => cart.materials],
    ['elements', (cart) => cart.elements],
    ['days', (cart) => cart.workingDays.inOrder],
    ['visits', (cart) => cart.visits],
    ['visited', (cart) => cart.visited],
  ]
  return (
    <Versus title={t('totals')} open={!instead.complete}>
      {rows.map(([name, of]) => {
        const [before, after] = [of(now.cart), of(instead.cart)]
        const delta = after - before
        return (
          <tr key={name} className={delta === 0 ? '' : 'moved'}>
            <th scope="row">{t(name)}</th>
            <td className="num">{before}</td>
            <td className="num instead">
              {after}{' '}
              {delta !== 0 && (
                <span className="small delta">
                  {t(delta > 0 ? 'more' : 'less', { n: Math.abs(delta) })}
                </span>
              )}
            </td>
          </tr>
        )
      })}
    </Versus>
  )
}

const TONES = {
  required: 'blue',
  outside: 'amber',
  optional: 'plain',
  notNeeded: 'plain',
  undecided: 'amber',
} as const

/** Which item is needed on which side. */
export function ItemsVersus(props: { items: readonly ComparedItem[] }) {
  const t = useText(words)
  const nameOf = useNames()
  return (
    <Versus title={t('whichItems')}>
      {props.items.map(({ id, certificate, now, instead }) => (
        <tr key={id} className={now === instead ? '' : 'moved'}>
          <th scope="row">{nameOf(certificate, id)}</th>
          <td>
            <Tag tone={TONES[now]}>{t(now)}</Tag>
          </td>
          <td className="instead">
            <Tag tone={TONES[instead]}>{t(instead)}</Tag>
          </td>
        </tr>
      ))}
    </Versus>
  )
}

function Versus(props: { title: string; open?: boolean; children: ReactNode }) {
  const t = useText(words)
  const heading = useId()
  return (
    <section className="card stack" aria-labelledby={heading}>
      <h2 id={heading}>{props.title}</h2>
      {props.open === true && <p className="note amber">{t('notYet')}</p>}
      <table className="versus" aria-labelledby={heading}>
        <colgroup>
          <col />
          <col className="side" />
          <col className="side" />
        </colgroup>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('now')}</th>
            <th scope="col">{t('instead')}</th>
          </tr>
        </thead>
        <tbody aria-live="polite">{props.children}</tbody>
      </table>
    </section>
  )
}

/** Papers and boxes that only one of the two asks for. */
export function MovedPapers(props: { comparison: Comparison }) {
  const t = useText(words)
  const { materials, elements } = props.comparison
  return (
    <>
      <MovedList title={t('papersMoved')} moved={materials} open />
      <MovedList title={t('boxesMoved')} moved={elements} />
    </>
  )
}

function MovedList(props: { title: string; moved: Moved; open?: boolean }) {
  const t = useText(words)
  const say = useSay()
  const { added, gone } = props.moved
  if (added.length + gone.length === 0) return null
  const list = (title: string, names: Moved['added']) =>
    names.length > 0 && (
      <div>
        <p className="strong">{title}</p>
        <ul>
          {names.map((name) => (
            <li key={name.zh}>{say(name)}</li>
          ))}
        </ul>
      </div>
    )
  return (
    <details className="card" open={props.open === true}>
      <summary>{props.title}</summary>
      <div className="stack">
        {list(t('added', { n: added.length }), added)}
        {list(t('gone', { n: gone.length }), gone)}
      </div>
    </details>
  )
}
