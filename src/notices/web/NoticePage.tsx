import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import {
  Button,
  get,
  Load,
  Page,
  sayDay,
  sayInstant,
  useLanguage,
  useSay,
  useText,
} from '#platform/web/index.ts'
import type { ServedNotice } from '../core/index.ts'
import { NoticeBoxes, NoticeChoices } from './NoticeChoices.tsx'
import { NoticeFlow } from './NoticeFlow.tsx'
import { NoticeItems } from './NoticeItems.tsx'
import { NoticeMaterials } from './NoticeMaterials.tsx'
import { words } from './strings.ts'

/** 一次告知单: everything to meet and to bring, as the letter prints. */
export function NoticePage() {
  const { noticeId } = useParams({ from: '/notices/$noticeId' })
  const notice = useQuery({
    queryKey: ['notice', noticeId],
    staleTime: Infinity,
    queryFn: ({ signal }) => get<ServedNotice>(`/notices/${noticeId}`, signal),
  })
  return <Load query={notice}>{(found) => <Letter notice={found} />}</Load>
}

function Letter(props: { notice: ServedNotice }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { notice } = props
  const { certificate, time } = notice
  return (
    <>
      <Page title={say(notice.title)} lead={t('intro')}>
        <div className="card stack num">
          <p className="strong">
            {say(notice.industry.name)} · {say(notice.region.name)} · {say(notice.kindName)}
          </p>
          <p>
            {t('certificate', { name: say(certificate.name), issuer: say(certificate.issuer) })}
          </p>
          <p>{t('time', { parallel: time.parallel, serial: time.serial })}</p>
          {time.due !== null && <p>{t('due', { day: sayDay(time.due, now, true) })}</p>}
        </div>
        <NoticeMaterials materials={notice.materials} />
        <NoticeBoxes boxes={notice.boxes} />
        <Steps notice={notice} />
        <NoticeItems items={notice.items} />
        <NoticeChoices notice={notice} />
        <Others notice={notice} />
        <p className="soft small num">
          {t('receipt', { receipt: notice.receipt })}
          <br />
          {t('served', { at: sayInstant(notice.servedAt, now), hash: notice.hash.slice(0, 16) })}
          <br />
          {notice.signature === null ? t('unsigned') : t('signed')}
        </p>
        <div className="row no-print">
          <Button onClick={() => window.print()}>{t('print')}</Button>
          <a className="link-button" href={`/api/v1/notices/${notice.id}/pdf?lang=zh`} download>
            {t('pdf')}
          </a>
          <a className="link-button" href={`/api/v1/notices/${notice.id}/pdf?lang=en`} download>
            {t('pdfEnglish')}
          </a>
        </div>
      </Page>
      <section className="foot no-print" aria-label={t('start')}>
        <div className="foot-inner">
          <Link
            className="adm-button adm-button-primary adm-button-block"
            to="/notices/$noticeId/start"
            params={{ noticeId: notice.id }}
          >
            {t('start')}
          </Link>
        </div>
      </section>
    </>
  )
}

function Steps(props: { notice: ServedNotice }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  return (
    <section className="card stack" aria-labelledby="steps">
      <h2 id="steps">{t('steps')}</h2>
      <NoticeFlow notice={props.notice} />
      <ol className="stack steps">
        {props.notice.steps.map((step) => (
          <li key={step.id}>
            <p className="strong">
              {say(step.title)}
              <span className="soft"> · {say(step.who)}</span>
              {step.by !== null && <span className="num"> · {sayDay(step.by, now, true)}</span>}
            </p>
            <p>{say(step.text)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Others(props: { notice: ServedNotice }) {
  const t = useText(words)
  const say = useSay()
  const { notice } = props
  return (
    <section className="card stack" aria-labelledby="others">
      <h2 id="others">{t('others')}</h2>
      <dl className="answers">
        <div>
          <dt>{t('fees')}</dt>
          <dd>{say(notice.fees)}</dd>
        </div>
        {notice.visit !== null && (
          <div>
            <dt>{t('visit')}</dt>
            <dd>{say(notice.visit.text)}</dd>
          </div>
        )}
        <div>
          <dt>{t('remedy')}</dt>
          <dd>{say(notice.remedy)}</dd>
        </div>
        <div>
          <dt>{t('contacts')}</dt>
          <dd>
            {t('enquiry')} {notice.contacts.enquiry} · {t('complaint')} {notice.contacts.complaint}
            <br />
            <span className="soft small">{say(notice.contacts.note)}</span>
          </dd>
        </div>
      </dl>
      <p>{say(notice.correction)}</p>
      <details>
        <summary>{t('answers')}</summary>
        <ul>
          {notice.answers.map((line) => (
            <li key={line.question.zh}>
              {say(line.question)} {say(line.answer)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
