import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { get, Load, Loading, Page, Tag, useText, withQuery } from '#platform/web/index.ts'
import { useSession } from '../../../access/web/index.ts'
import type { CalendarsView } from '../../core/index.ts'
import '../studio.css'
import { Import } from './Import.tsx'
import { Proposals } from './Proposals.tsx'
import { words } from './strings.ts'

/** 工作日历: the years in force, the import of the next one, and the second person's approval. */
export function CalendarPage() {
  const session = useSession()
  const region = session.data?.actor?.roles.find(({ role }) => role === 'lead')?.region
  return region === undefined ? <Loading /> : <Calendars region={region} />
}

function Calendars(props: { region: string }) {
  const t = useText(words)
  const { region } = props
  const calendars = useQuery({
    queryKey: ['calendars', region],
    queryFn: ({ signal }) => get<CalendarsView>(withQuery('/calendars', { region }), signal),
  })
  return (
    <Page title={t('calendar')} lead={t('lead')}>
      <p>
        <Link className="link-button" to="/staff/catalogue">
          {t('back')}
        </Link>
      </p>
      <p className="note">{t('onDisk')}</p>
      <Load query={calendars}>
        {(view) => (
          <>
            <Years years={view.years} />
            <Proposals proposals={view.proposals} />
          </>
        )}
      </Load>
      <Import region={region} />
    </Page>
  )
}

const HEADS = ['year', 'version', 'sourceShort', 'daysOff', 'daysOn'] as const

function Years(props: { years: CalendarsView['years'] }) {
  const t = useText(words)
  return (
    <section className="stack" aria-label={t('years')}>
      <h2>{t('years')}</h2>
      <div className="card wide" role="group" aria-label={t('years')} tabIndex={0}>
        <table className="catalogue-table">
          <thead>
            <tr>
              {HEADS.map((name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.years.map(({ year, version, source, provisional, weekdayOff, weekendWork }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>
                  {version}{' '}
                  <Tag tone={provisional ? 'amber' : 'green'}>
                    {t(provisional ? 'provisional' : 'official')}
                  </Tag>
                </td>
                <td>{source}</td>
                <td>{weekdayOff.length}</td>
                <td>{weekendWork.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
