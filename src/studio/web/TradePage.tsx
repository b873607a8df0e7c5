import { Link, useParams } from '@tanstack/react-router'
import { Load, Page, Tag, useLanguage, useSay, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import './studio.css'
import { useTrade, type Trade } from './use-catalogue.ts'

/** One trade: every row of the annex in its own words, and how it is read. */
export function TradePage() {
  const { region, code } = useParams({ from: '/staff/catalogue/$region/$code' })
  const trade = useTrade(region, code)
  return <Load query={trade}>{(one) => <Rows trade={one} region={region} />}</Load>
}

const HEADS = ['row', 'annex', 'authority', 'requirement', 'note', 'reading', 'items'] as const

function Rows(props: { trade: Trade; region: string }) {
  const t = useText(words)
  const en = useLanguage() === 'en'
  const { trade, region } = props
  const { code, name, nameEn, newApplications, restriction, anomaly, source, rows } = trade
  return (
    <Page
      title={`${region} · ${code} ${en ? nameEn : name}`}
      lead={t('source', { section: source.section })}
    >
      <p className="row">
        <Link className="link-button" to="/staff/catalogue">
          {t('back')}
        </Link>
        {!newApplications && <Tag tone="amber">{t('noNew')}</Tag>}
      </p>
      {restriction !== null && <p className="note amber">{restriction}</p>}
      {anomaly !== null && <p className="note">{anomaly}</p>}
      <div className="card wide" role="group" aria-label={t('row')} tabIndex={0}>
        <table className="catalogue-table">
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, n) => (
              <Row key={n} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  )
}

function Row(props: { row: Trade['rows'][number] }) {
  const t = useText(words)
  const say = useSay()
  const { row } = props
  return (
    <tr>
      <th scope="row">{row.certificates.map((one) => `《${one}》`).join(' / ')}</th>
      <td>{row.annex}</td>
      <td>{row.authority}</td>
      <td>{row.requirement}</td>
      <td>{row.note}</td>
      <td>
        {row.applied ? t(row.reading) : t('notApplied')}
        {row.remark !== null && <p className="soft small">{row.remark}</p>}
      </td>
      <td>
        {row.items.map(({ id, certificate, name }) => (
          <p key={id}>
            <Link to="/staff/catalogue/items/$id" params={{ id }}>
              {say({ zh: certificate, en: name.en })}
            </Link>
          </p>
        ))}
      </td>
    </tr>
  )
}
