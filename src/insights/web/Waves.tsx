import { Load, Tag, useSay, useText, type Tone } from '#platform/web/index.ts'
import type { WavesView } from '../core/index.ts'
import { Drill } from './Drill.tsx'
import { words } from './strings.ts'
import { askedOf, useWaves } from './use-insights.ts'

const DEPTHS = ['depth0', 'depth1', 'depth2', 'depth3', 'depth4'] as const
const TONES: readonly Tone[] = ['plain', 'amber', 'blue', 'green', 'green']
const HEADS = ['depth', 'itemsHere', 'commitment', 'visited', 'papersSpared', 'filedYear'] as const

/** 上线行业: which trades are online, how deep, and whether anybody came. */
export function Waves(props: { region: string }) {
  const t = useText(words)
  return (
    <>
      <p className="soft">{t('wavesLead')}</p>
      <Load query={useWaves(props.region)}>{(view) => <Lines view={view} />}</Load>
    </>
  )
}

function Lines(props: { view: WavesView }) {
  const t = useText(words)
  const say = useSay()
  const { region, lines } = props.view
  const year = askedOf(region, {})
  return (
    <div className="card wide" role="group" aria-label={t('waves')} tabIndex={0}>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{t('industry')}</th>
            {HEADS.map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                {one.code} {say(one.name)}
              </th>
              <td>
                <Tag tone={TONES[one.depth] ?? 'plain'}>{t(DEPTHS[one.depth] ?? 'depth0')}</Tag>
              </td>
              <td>
                {one.items}（{one.decidedHere}）
              </td>
              <td>{one.commitment}</td>
              <td>{one.visited}</td>
              <td>
                {one.papers} / {one.papersSpared}
              </td>
              <td>
                <Drill asked={year} measure="filed" value={one.filed} of={{ industry: one.code }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
