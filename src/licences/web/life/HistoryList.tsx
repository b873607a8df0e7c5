import { Load, sayInstant, useLanguage, useSay, useText } from '#platform/web/index.ts'
import { useNames } from '../../../catalogue/web/index.ts'
import { words } from './strings.ts'
import { useHistory, type Happening, type History } from './use-life.ts'

/** Everything that happened, the newest first; letters in the words in which they were sent. */
export function HistoryList(props: { number: string }) {
  return <Load query={useHistory(props.number)}>{(history) => <Lists history={history} />}</Load>
}

function Lists(props: { history: History }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { happenings, letters, deliveries } = props.history
  return (
    <>
      <section className="card stack" aria-labelledby="letters">
        <h2 id="letters">{t('lettersSent')}</h2>
        {letters.length === 0 && <p className="soft">{t('noLetters')}</p>}
        {letters.map((letter, n) => (
          <details key={`${letter.at}${n}`}>
            <summary>
              {say(letter.title)}
              <span className="soft small num">{sayInstant(letter.at, now)}</span>
            </summary>
            <p>{say(letter.text)}</p>
          </details>
        ))}
      </section>
      <details className="card">
        <summary>{t('history')}</summary>
        <ol className="plain-list stack">
          {happenings.toReversed().map((one, n) => (
            <Entry key={`${one.at}${n}`} one={one} />
          ))}
          {deliveries.toReversed().map((one) => (
            <li key={one.at}>
              <span className="strong">{t('delivered')}</span>{' '}
              {t('deliveredLine', {
                version: one.version,
                way: t(one.way),
                receiver: [one.receiver, one.tracking].filter(Boolean).join(' '),
              })}
              <br />
              <span className="soft small num">{sayInstant(one.at, now)}</span>
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

function Entry(props: { one: Happening }) {
  const t = useText(words)
  const now = useLanguage()
  const nameOf = useNames()
  const { one } = props
  const event = one.event in words ? t(one.event as keyof typeof words) : one.event
  return (
    <li>
      <span className="strong">
        {one.single === null ? t('wholeName') : nameOf(one.single.certificate)} · {event}
      </span>
      {one.reason !== null && <> {nameOf(one.reason)}</>}
      <br />
      <span className="soft small num">
        {sayInstant(one.at, now)} ·{' '}
        <span lang="zh-CN">{[one.by, one.document, one.article].filter(Boolean).join(' · ')}</span>
      </span>
    </li>
  )
}
