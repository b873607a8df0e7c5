import { Link, useParams } from '@tanstack/react-router'
import encodeQR from 'qr'
import { SessionGate } from '../../access/web/index.ts'
import { groupCode, Load, Page, useText } from '#platform/web/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import './face.css'
import { words } from './strings.ts'
import { useCode, useLicence } from './use-licences.ts'

/** 亮证: the code as large as the screen allows, black on white. */
export function CodePage() {
  return <SessionGate>{() => <Shown />}</SessionGate>
}

function Shown() {
  const { number } = useParams({ from: '/licences/$number/code' })
  const t = useText(words)
  const nameOf = useNames()
  const licence = useLicence(number)
  const code = useCode(number)
  return (
    <Load query={licence}>
      {(found) => (
        <Page title={t('codeTitle', { title: nameOf(found.title) })}>
          <div className="code">
            <p className="strong">{found.holder.name}</p>
            <Load query={code}>
              {({ url }) => (
                <>
                  <Symbol text={url} name={t('codeTitle', { title: nameOf(found.title) })} />
                  <p className="num">{groupCode(found.number)}</p>
                  <p>{t('codeHint')}</p>
                  <a href={url}>{t('openVerify')}</a>
                </>
              )}
            </Load>
            <Link to="/licences/$number" params={{ number }}>
              {t('back')}
            </Link>
          </div>
        </Page>
      )}
    </Load>
  )
}

/** A quiet zone of four modules all round, as the standard asks. */
function Symbol(props: { text: string; name: string }) {
  const modules = encodeQR(props.text, 'raw', { ecc: 'medium', border: 4 })
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg
      role="img"
      aria-label={props.name}
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      shapeRendering="crispEdges"
      width={320}
      height={320}
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
