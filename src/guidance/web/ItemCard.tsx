import { Switch, Tag, useLanguage, useMarks, useSay, useText } from '#platform/web/index.ts'
import { AsPrinted, useNames } from '../../catalogue/web/index.ts'
import type { GuideResult } from '../core/index.ts'
import { words } from './strings.ts'

type Item = GuideResult['items'][number]

/** One item: whose it is, whether it must be, why, and what answer would change that. */
export function ItemCard(props: {
  item: Item
  wanted?: boolean
  onWanted?: (on: boolean) => void
}) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const nameOf = useNames()
  const { colon } = useMarks()
  const { item, onWanted } = props
  const name = say({ zh: item.certificate, en: item.name.en })
  return (
    <article className="card stack" aria-label={name}>
      <div className="row between">
        <h2>
          {name}
          {now === 'en' && (
            <span className="soft small" lang="zh-CN">
              {' '}
              {item.certificate}
            </span>
          )}
        </h2>
        <Tag tone={item.state === 'required' ? 'blue' : 'plain'}>{t(item.state)}</Tag>
      </div>
      <p className="soft small">{nameOf(item.authority)}</p>
      <Reasons item={item} />
      <WhatIf item={item} />
      {item.state === 'optional' && onWanted !== undefined && (
        <Switch checked={props.wanted === true} onChange={onWanted}>
          {t('chosen')}
          <span className="visually-hidden">
            {colon}
            {name}
          </span>
        </Switch>
      )}
    </article>
  )
}

function Reasons(props: { item: Item }) {
  const t = useText(words)
  const say = useSay()
  const { colon } = useMarks()
  // one rule may rest on several answers; it is said once
  const said = new Map(props.item.because.map((one) => [`${one.basis}${say(one.rule)}`, one]))
  return [...said.values()].map((reason) => (
    <p key={`${reason.basis}${say(reason.rule)}`}>
      {say(reason.rule)}
      <br />
      <span className="soft small">
        {t('because')}
        {colon}
        <AsPrinted words={reason.basis} />
      </span>
    </p>
  ))
}

function WhatIf(props: { item: Item }) {
  const t = useText(words)
  const say = useSay()
  const { semicolon } = useMarks()
  const { flip } = props.item
  if (flip === null) return null
  return (
    <details>
      <summary>{t('whatIf')}</summary>
      <p>
        {t(flip.to === 'required' ? 'flipRequired' : 'flipNotNeeded')}
        {flip.changes.map((change) => say(change.text)).join(semicolon)}
      </p>
    </details>
  )
}
