import { sayInstant, useLanguage, useMarks, useSay, useText } from '#platform/web/index.ts'
import type { CheckView } from '../../core/index.ts'
import { words } from './strings.ts'

type Signing = NonNullable<CheckView['rounds'][number]['signing']>

/** What both sides put their names to, visit by visit; nothing where results were typed from paper. */
export function Signings(props: { check: CheckView }) {
  const t = useText(words)
  const { check } = props
  const signed = check.rounds.flatMap(({ round, signing }) => (signing ? [{ round, signing }] : []))
  if (signed.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="signings">
      <h2 id="signings">{t('signings')}</h2>
      {signed.map(({ round, signing }) => (
        <Signed key={round} id={check.id} round={round} signing={signing} />
      ))}
    </section>
  )
}

function Signed(props: { id: string; round: number; signing: Signing }) {
  const t = useText(words)
  const now = useLanguage()
  const { colon } = useMarks()
  const { id, round, signing } = props
  const { record, writtenAt, receivedAt, signatures, refused } = signing
  const at = sayInstant(writtenAt, now)
  const received = sayInstant(receivedAt, now)
  return (
    <div className="stack">
      <p className="num">{t('writtenAt', { n: round, at, received })}</p>
      <ul className="plain-list row">
        {signatures.map(({ by, name, certificateNo, image }) => (
          <li key={`${by}${name}${certificateNo}`}>
            <span className="soft">{t(by === 'officer' ? 'officer' : 'party')}</span>
            {colon}
            {name} <span className="num soft">{certificateNo}</span>
            <br />
            <img
              className="check-signature"
              src={`/api/v1/checks/${id}/photos/${image}`}
              alt={t('signatureOf', { name })}
            />
          </li>
        ))}
      </ul>
      {refused !== null && (
        <p className="note amber">
          {t('refusedSign', { name: refused.name, reason: refused.reason })}{' '}
          {refused.witness !== '' && t('witness', { witness: refused.witness })}
        </p>
      )}
      <p className="soft num">{t('recordHash', { hash: record.slice(0, 12) })}</p>
    </div>
  )
}

/** What came from a device too late to count; nothing in it is lost. */
export function Uncounted(props: { check: CheckView }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { uncounted } = props.check
  if (uncounted.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="uncounted">
      <h2 id="uncounted">{t('uncounted')}</h2>
      {uncounted.map(({ hash, by, writtenAt, receivedAt, why, faults }) => (
        <div key={hash} className="note amber">
          {t('uncountedBy', {
            by,
            at: sayInstant(writtenAt, now),
            received: sayInstant(receivedAt, now),
            why: say(why),
          })}
          <ul>
            {faults.map(({ line, note }) => (
              <li key={line}>
                {line}
                {note !== '' && ` — ${note}`}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
