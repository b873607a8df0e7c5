import { Link, useParams } from '@tanstack/react-router'
import { SessionGate } from '../../../access/web/index.ts'
import { Load, Page, useSay, useText } from '#platform/web/index.ts'
import { openPoints } from '../sections.ts'
import { words } from '../strings.ts'
import { useCase, type CaseView } from '../use-case.ts'
import { MaterialCard } from './MaterialCard.tsx'

/** Every document once, with its progress while it travels. */
export function MaterialsPage() {
  return <SessionGate>{() => <Loaded />}</SessionGate>
}

function Loaded() {
  const { caseId } = useParams({ from: '/cases/$caseId/materials' })
  return <Load query={useCase(caseId)}>{(view) => <Materials view={view} />}</Load>
}

function Materials(props: { view: CaseView }) {
  const t = useText(words)
  const { view } = props
  const asked = new Set(openPoints(view).map((point) => point.id))
  const give = view.materials.filter((m) => m.source === 'give')
  const must = give.filter((m) => m.required || asked.has(m.id))
  const may = give.filter((m) => !must.includes(m))
  const card = (material: (typeof give)[number]) => (
    <MaterialCard key={material.id} view={view} material={material} />
  )
  return (
    <Page title={t('materials')} lead={t('materialsLead')}>
      <section className="stack" aria-labelledby="give">
        <h2 id="give">{t('youGive')}</h2>
        {must.map(card)}
      </section>
      {may.length > 0 && (
        <section className="stack" aria-labelledby="may">
          <h2 id="may">{t('optionalMaterials')}</h2>
          {may.map(card)}
        </section>
      )}
      <Others view={view} source="fetched" title={t('weFetch')} />
      <Others view={view} source="onSite" title={t('onSite')} />
      <Others view={view} source="generated" title={t('generated')} />
      <Link
        className="adm-button adm-button-primary adm-button-block"
        to="/cases/$caseId"
        params={{ caseId: view.id }}
      >
        {t('back')}
      </Link>
    </Page>
  )
}

function Others(props: { view: CaseView; source: string; title: string }) {
  const say = useSay()
  const list = props.view.materials.filter((m) => m.source === props.source)
  if (list.length === 0) return null
  return (
    <section className="card" aria-label={props.title}>
      <h2>{props.title}</h2>
      <ul>
        {list.map((material) => (
          <li key={material.id}>{say(material.name)}</li>
        ))}
      </ul>
    </section>
  )
}
