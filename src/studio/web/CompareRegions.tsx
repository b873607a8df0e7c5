import { useState } from 'react'
import { Load, useLanguage, useSay, useText } from '#platform/web/index.ts'
import { Choice } from './Choice.tsx'
import { words } from './strings.ts'
import { useRegions, useRegionsDiff, type Difference, type RegionLine } from './use-catalogue.ts'

/** 辖区比较: what two regions do differently, in words. */
export function CompareRegions() {
  return <Load query={useRegions()}>{(regions) => <Pair regions={regions} />}</Load>
}

function Pair(props: { regions: readonly RegionLine[] }) {
  const t = useText(words)
  const en = useLanguage() === 'en'
  const { regions } = props
  const [one, setOne] = useState(regions[0]?.code ?? '')
  const [other, setOther] = useState(regions[1]?.code ?? '')
  const options = regions.map(({ code, name, nameEn }) => {
    return { value: code, label: `${code} ${en ? nameEn : name}` }
  })
  return (
    <>
      <div className="row">
        <Choice label={t('oneRegion')} value={one} options={options} onChange={setOne} />
        <Choice label={t('otherRegion')} value={other} options={options} onChange={setOther} />
      </div>
      {one === other ? (
        <p className="note">{t('same')}</p>
      ) : (
        <Load query={useRegionsDiff(one, other)}>
          {({ differences }) => <Differences differences={differences} />}
        </Load>
      )}
    </>
  )
}

function Differences(props: { differences: readonly Difference[] }) {
  const t = useText(words)
  const say = useSay()
  const { differences } = props
  if (differences.length === 0) return <p className="note">{t('same')}</p>
  const groups = [
    ...Map.groupBy(differences, ({ industry }) => (industry === null ? t('plan') : say(industry))),
  ]
  return (
    <>
      <p className="strong">{t('differences', { n: differences.length })}</p>
      {groups.map(([industry, of]) => (
        <section key={industry} className="card stack">
          <h2>{industry}</h2>
          <ul>
            {of.map(({ text }) => (
              <li key={text.zh}>{say(text)}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
