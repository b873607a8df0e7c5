import { Link } from '@tanstack/react-router'
import { sayDay, Tag, useLanguage, useSay, useText, type Tone } from '#platform/web/index.ts'
import type { PoliciesView } from '../../core/index.ts'
import { useListed, useNames } from '../names.ts'
import { words } from './strings.ts'

type Summary = PoliciesView['documents'][number]

const TONES: Readonly<Record<Summary['status'], Tone>> = {
  inForce: 'green',
  draft: 'amber',
  ended: 'plain',
}

/** Who issued it, when, whether it holds, and what it means in three sentences. */
export function DocumentCard(props: { document: Summary }) {
  const t = useText(words)
  const say = useSay()
  const nameOf = useNames()
  const listed = useListed()
  const { document } = props
  const { id, title, industries, means, held, found } = document
  return (
    <article className="card stack" aria-label={say(title)}>
      <h3>{say(title)}</h3>
      <Facts document={document} />
      <div>
        <p className="strong">{t('means')}</p>
        <ol className="policy-means">
          {means.map((sentence) => (
            <li key={sentence.zh}>{say(sentence)}</li>
          ))}
        </ol>
      </div>
      <details>
        <summary>{t('trades', { n: industries.length })}</summary>
        <p>{listed(industries.map(({ name }) => nameOf(name)))}</p>
      </details>
      {found !== null && (
        <p className="soft" lang="zh-CN">
          {found}
        </p>
      )}
      {held && (
        <Link className="link-button" to="/policies/$policyId" params={{ policyId: id }}>
          {t('text')}
        </Link>
      )}
    </article>
  )
}

/** The facts of a document, as the card and the page of its text begin. */
export function Facts(props: { document: Omit<Summary, 'industries' | 'held' | 'found'> }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { number, date, issuer, status, statusNote, source } = props.document
  const day = date.length === 4 ? date : sayDay(date, now)
  const rows = [
    ...(number === null ? [] : [[t('number'), number]]),
    [t('issuer'), say(issuer)],
    [t('date'), day],
  ]
  return (
    <>
      <p className="row">
        <Tag tone={TONES[status]}>{t(status)}</Tag>
        <span className="soft small">{say(statusNote)}</span>
      </p>
      <dl className="policy-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt className="soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt className="soft">{t('source')}</dt>
          <dd>
            {say(source.where)}{' '}
            {source.url !== null && (
              <a href={source.url} rel="noreferrer">
                {t('open')}
              </a>
            )}
          </dd>
        </div>
      </dl>
    </>
  )
}
