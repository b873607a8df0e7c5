import { Link } from '@tanstack/react-router'
import { SessionGate } from '../../access/web/index.ts'
import { Button, groupCode, Loading, Page, Problem, Tag, useText } from '#platform/web/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import type { LicenceView } from '../core/index.ts'
import { RenewalTag } from './owner/Renewals.tsx'
import { words } from './strings.ts'
import { LICENCE_TONES } from './tones.ts'
import { useLicences } from './use-licences.ts'

/** Every licence of the person, to show, to download, to change or renew. */
export function WalletPage() {
  const t = useText(words)
  return (
    <SessionGate>
      {() => (
        <Page title={t('wallet')}>
          <Licences />
        </Page>
      )}
    </SessionGate>
  )
}

function Licences() {
  const t = useText(words)
  const pages = useLicences()
  const problem = pages.isError && (
    <Problem error={pages.error} retry={() => void pages.refetch()} />
  )
  if (pages.data === undefined) return problem || <Loading />
  const list = pages.data.pages.flatMap((page) => page.items)
  if (list.length === 0)
    return (
      <div className="card stack">
        <p>{t('noLicences')}</p>
        <Link to="/cases">{t('myCases')}</Link>
        <Link to="/">{t('startNew')}</Link>
      </div>
    )
  return (
    <>
      {problem}
      <ul className="plain-list stack">
        {list.map((licence) => (
          <li key={licence.number}>
            <Tile licence={licence} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

function Tile(props: { licence: LicenceView }) {
  const t = useText(words)
  const nameOf = useNames()
  const { licence } = props
  return (
    <Link className="tile" to="/licences/$number" params={{ number: licence.number }}>
      <span>
        <span className="strong">{licence.holder.name}</span> · {nameOf(licence.industry.name)}
        <br />
        <span className="soft small num">
          {nameOf(licence.title)} {groupCode(licence.number)}
        </span>
      </span>
      <span className="row">
        <RenewalTag licence={licence} />
        <Tag tone={LICENCE_TONES[licence.state]}>{t(licence.state)}</Tag>
      </span>
    </Link>
  )
}
