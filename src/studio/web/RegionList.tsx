import { Link } from '@tanstack/react-router'
import { Load, Tag, useLanguage, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import { useRegions, useTrades, type RegionLine, type TradeLine } from './use-catalogue.ts'

/** Every region with its trades. */
export function RegionList() {
  const t = useText(words)
  const now = useLanguage()
  return (
    <Load query={useRegions()}>
      {(regions) => (
        <>
          {regions.map((region, n) => (
            <details key={region.code} className="card" open={n === 0}>
              <summary>
                <span className="strong">
                  {region.code} {now === 'en' ? region.nameEn : region.name}
                </span>
                <span className="soft small">{t('tradesOf', { n: region.industries })}</span>
              </summary>
              <Certificate region={region} />
              <Trades region={region.code} />
            </details>
          ))}
        </>
      )}
    </Load>
  )
}

function Certificate(props: { region: RegionLine }) {
  const t = useText(words)
  const en = useLanguage() === 'en'
  const { certificate, certificateEn, lead, leadEn } = props.region
  return (
    <p className="soft">
      {t('certificateOf', { name: en ? certificateEn : certificate, lead: en ? leadEn : lead })}
    </p>
  )
}

function Trades(props: { region: string }) {
  const { region } = props
  return (
    <Load query={useTrades(region)} lines={3}>
      {(trades) => (
        <ul className="plain-list trades">
          {trades.map((trade) => (
            <li key={trade.code}>
              <TradeLink region={region} trade={trade} />
            </li>
          ))}
        </ul>
      )}
    </Load>
  )
}

function TradeLink(props: { region: string; trade: TradeLine }) {
  const t = useText(words)
  const en = useLanguage() === 'en'
  const { region, trade } = props
  return (
    <>
      <Link to="/staff/catalogue/$region/$code" params={{ region, code: trade.code }}>
        {trade.code} {en ? trade.nameEn : trade.name}
      </Link>{' '}
      <span className="soft small">{t('itemsCount', { n: trade.items })}</span>{' '}
      {!trade.newApplications && <Tag>{t('noNew')}</Tag>}
    </>
  )
}
