import { sayInstant, useLanguage, useSay, useText } from '#platform/web/index.ts'
import type { CheckView } from '../../core/index.ts'
import { words } from './strings.ts'

/** What still stands wrong, with what was seen and the photos of it. */
export function Faults(props: { check: CheckView }) {
  const t = useText(words)
  const say = useSay()
  const { check } = props
  if (check.faults.length === 0) return null
  const lineOf = new Map(check.lines.map((line) => [line.key, line]))
  const nameOf = new Map(check.items.map(({ id, certificate }) => [id, certificate]))
  return (
    <section className="card stack" aria-labelledby="faults">
      <h2 id="faults">{t('faults')}</h2>
      <ol className="check-standards stack">
        {check.faults.map(({ key, note, items, photos }) => {
          const line = lineOf.get(key)
          return (
            <li key={key} className="stack">
              <span className="strong">{line === undefined ? key : say(line.content)}</span>
              <span>{note}</span>
              <span className="soft">{items.map((id) => nameOf.get(id) ?? id).join('、')}</span>
              {photos.length > 0 && <Photos id={check.id} photos={photos} />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Photos(props: { id: string; photos: readonly string[] }) {
  const t = useText(words)
  return (
    <span className="row">
      {props.photos.map((sha, n) => (
        <a
          key={sha}
          href={`/api/v1/checks/${props.id}/photos/${sha}`}
          target="_blank"
          rel="noreferrer"
        >
          {t('photoOf', { n: n + 1 })}
        </a>
      ))}
    </span>
  )
}

/** Who was there and when, and how they proved it. */
export function Visits(props: { check: CheckView }) {
  const t = useText(words)
  const now = useLanguage()
  const { visits } = props.check
  if (visits.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="visits">
      <h2 id="visits">{t('visits')}</h2>
      <ol className="plain-list stack">
        {visits.map(({ round, at, means, why, officers }) => (
          <li key={at}>
            <span className="strong">{t('round', { n: round })}</span>{' '}
            <span className="num">{sayInstant(at, now)}</span>{' '}
            <span className="soft">{means === 'code' ? t('scanned') : t('typed', { why })}</span>
            <ul className="check-standards">
              {officers.map(({ name, certificateNo, department }) => (
                <li key={certificateNo}>
                  {name} <span className="num soft">{certificateNo}</span>{' '}
                  <span className="soft">{department}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
