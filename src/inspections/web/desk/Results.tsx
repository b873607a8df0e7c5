import { sayDay, sayInstant, Tag, useLanguage, useSay, useText } from '#platform/web/index.ts'
import type { VisitView } from '../../core/index.ts'
import { ServerThumb } from '../field/Thumb.tsx'
import { words as fieldWords } from '../field/strings.ts'
import { words } from '../strings.ts'

/** What was found, line by line, with photos; and each time somebody was there. */
export function Results(props: { visit: VisitView }) {
  const t = useText(words)
  const { visit } = props
  return (
    <>
      <section className="card stack" aria-labelledby="results">
        <h2 id="results">{t('results')}</h2>
        <ul className="plain-list stack">
          {visit.lines.map((line) => (
            <ResultLine key={line.id} visit={visit} line={line} />
          ))}
        </ul>
      </section>
      {visit.roundsDone.map((done) => (
        <RoundDone key={done.round} visit={visit} done={done} />
      ))}
      {visit.history.length > 0 && <History visit={visit} />}
    </>
  )
}

function ResultLine(props: { visit: VisitView; line: VisitView['lines'][number] }) {
  const t = useText(words)
  const say = useSay()
  const { visit, line } = props
  const photos = [...new Set(line.seen.flatMap((one) => one.photos))]
  return (
    <li className="stack">
      <span className="row between">
        <span>
          {say(line.text)}
          {line.note !== null && <span className="soft">（{line.note}）</span>}
        </span>
        <Tag tone={line.result === 'fail' ? 'amber' : line.result === null ? 'plain' : 'green'}>
          {line.result === null ? t('noResult') : t(line.result)}
        </Tag>
      </span>
      {photos.length > 0 && (
        <span className="row">
          {photos.map((sha, n) => (
            <ServerThumb key={sha} visit={visit.id} sha256={sha} alt={t('photoOf', { n: n + 1 })} />
          ))}
        </span>
      )}
    </li>
  )
}

function RoundDone(props: { visit: VisitView; done: VisitView['roundsDone'][number] }) {
  const t = useText(words)
  const f = useText(fieldWords)
  const now = useLanguage()
  const { visit, done } = props
  const refusal = done.signingRefused
  return (
    <section className="card stack" aria-label={t('round', { n: done.round })}>
      <h3>
        {t('round', { n: done.round })} · <span className="num">{sayInstant(done.at, now)}</span>
      </h3>
      <p>
        {t('roundBy', {
          names: done.officers
            .map(({ name, certificateNo }) =>
              certificateNo ? `${name}（${certificateNo}）` : name,
            )
            .join('、'),
        })}
        {done.how === 'desk' && <span className="soft"> · {t('roundDesk')}</span>}
      </p>
      {done.fixBy !== null && (
        <p className="num">
          {f('fixBy')}：{sayDay(done.fixBy, now, true)}
        </p>
      )}
      {done.signatures.length > 0 && (
        <>
          <p>{t('signedBy', { names: done.signatures.map(({ name }) => name).join('、') })}</p>
          <span className="row">
            {done.signatures.map(({ image, name, by }) => (
              <ServerThumb
                key={`${by}${name}${image}`}
                visit={visit.id}
                sha256={image}
                alt={f('signOf', { name })}
              />
            ))}
          </span>
        </>
      )}
      {refusal !== null && <p>{t('signingRefusedBy', { ...refusal })}</p>}
    </section>
  )
}

function History(props: { visit: VisitView }) {
  const t = useText(words)
  const now = useLanguage()
  return (
    <details className="card">
      <summary>{t('history')}</summary>
      <ul>
        {props.visit.history.map(({ at, by, what, words: said }) => (
          <li key={at + what}>
            <span className="num">{sayInstant(at, now)}</span> {by}：{t(what as 'proposed')} {said}
          </li>
        ))}
      </ul>
    </details>
  )
}
