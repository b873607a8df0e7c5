import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { get, Load, Loading, Page, useSay, useText, withQuery } from '#platform/web/index.ts'
import { useSession } from '../../../access/web/index.ts'
import type { DraftsView } from '../../core/index.ts'
import '../studio.css'
import { Drafts } from './Drafts.tsx'
import { Editor } from './Editor.tsx'
import { words } from './strings.ts'

/** 修订目录: a region's files edited with a live preview, proposed, approved by a second person, put back. */
export function DraftsPage() {
  const session = useSession()
  const region = session.data?.actor?.roles.find(({ role }) => role === 'lead')?.region
  return region === undefined ? <Loading /> : <OfRegion region={region} />
}

function OfRegion(props: { region: string }) {
  const t = useText(words)
  const { region } = props
  const drafts = useQuery({
    queryKey: ['law-drafts', region],
    queryFn: ({ signal }) => get<DraftsView>(withQuery('/law-drafts', { region }), signal),
  })
  return (
    <Page title={t('drafts')} lead={t('lead')}>
      <p>
        <Link className="link-button" to="/staff/catalogue">
          {t('back')}
        </Link>
      </p>
      <Load query={drafts}>
        {(view) => (
          <>
            <Unfit findings={view.unfit} />
            <Drafts drafts={view.drafts} />
            <Editor region={region} files={view.files} />
          </>
        )}
      </Load>
    </Page>
  )
}

/** What was approved does not fit the program any more: which lines, and how to put it right. */
function Unfit(props: { findings: DraftsView['unfit'] }) {
  const t = useText(words)
  const say = useSay()
  if (props.findings.length === 0) return null
  return (
    <section className="note red stack" aria-label={t('unfit')}>
      <h2>{t('unfit')}</h2>
      <p>{t('unfitWhat')}</p>
      <ul>
        {props.findings.map(({ file, line, message }) => (
          <li key={`${file} ${line} ${message.zh}`}>
            <span className="num">
              {file}:{line}
            </span>{' '}
            {say(message)}
          </li>
        ))}
      </ul>
    </section>
  )
}
