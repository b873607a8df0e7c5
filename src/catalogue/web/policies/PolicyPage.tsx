import { Link, useParams } from '@tanstack/react-router'
import { Load, Page, useSay, useText } from '#platform/web/index.ts'
import { Facts } from './DocumentCard.tsx'
import './policies.css'
import { words } from './strings.ts'
import { usePolicy } from './use-policies.ts'

/** One document: what it means, and its whole text. */
export function PolicyPage() {
  const t = useText(words)
  const say = useSay()
  const { policyId } = useParams({ strict: false })
  const policy = usePolicy(policyId ?? '')
  return (
    <Page title={policy.data === undefined ? t('policies') : say(policy.data.title)}>
      <Load query={policy}>
        {(one) => (
          <>
            <div className="card stack">
              <Facts document={one} />
            </div>
            <section className="card stack" aria-label={t('means')}>
              <h2>{t('means')}</h2>
              <ol className="policy-means">
                {one.means.map((sentence) => (
                  <li key={sentence.zh}>{say(sentence)}</li>
                ))}
              </ol>
            </section>
            <section className="card stack" aria-label={t('whole')}>
              <h2>{t('whole')}</h2>
              {one.text === null ? <p>{t('noText')}</p> : <WholeText text={one.text} />}
            </section>
          </>
        )}
      </Load>
      <Link className="link-button" to="/policies">
        {t('back')}
      </Link>
    </Page>
  )
}

/** Lines as they stand; the cells of a row of a table are set apart. */
function WholeText(props: { text: string }) {
  const t = useText(words)
  const lines = props.text.split('\n').filter((line) => line.trim() !== '')
  return (
    <>
      <p className="soft small">{t('textLead')}</p>
      <div className="policy-text" lang="zh-CN">
        {lines.map((line, n) =>
          line.includes('\t') ? (
            // eslint-disable-next-line react/no-array-index-key
            <p key={n} className="policy-row">
              {line
                .split('\t')
                .filter((cell) => cell !== '')
                .join(' ｜ ')}
            </p>
          ) : (
            // eslint-disable-next-line react/no-array-index-key
            <p key={n} className={/^[一二三四五六七八九十]+、/.test(line) ? 'strong' : undefined}>
              {line}
            </p>
          ),
        )}
      </div>
    </>
  )
}
