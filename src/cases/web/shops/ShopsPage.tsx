import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { SessionGate } from '../../../access/web/index.ts'
import {
  Button,
  Load,
  Page,
  post,
  Problem,
  useCommand,
  useMarks,
  useText,
} from '#platform/web/index.ts'
import { fieldsOf } from '../../../forms/core/index.ts'
import type { OpenedShops } from '../../core/index.ts'
import { valuesOf } from '../sections.ts'
import { useCase, type CaseView } from '../use-case.ts'
import { PasteShops } from './PasteShops.tsx'
import { ShopBoxes, type Typed } from './ShopBoxes.tsx'
import { words } from './strings.ts'

/** 连锁门店: one application as the model, the differences of each shop, and all of them in one command. */
export function ShopsPage() {
  return <SessionGate>{() => <OfCase />}</SessionGate>
}

function OfCase() {
  const { caseId } = useParams({ from: '/cases/$caseId/shops' })
  return <Load query={useCase(caseId)}>{(view) => <Shops view={view} />}</Load>
}

const EMPTY: Typed = { name: '', address: '', area: '' }
const MOST = 50

function Shops(props: { view: CaseView }) {
  const t = useText(words)
  const { view } = props
  const [shops, setShops] = useState<readonly Typed[]>([EMPTY])
  const { colon } = useMarks()
  const hasArea = fieldsOf(view.form).some(({ element }) => element === 'business_area')
  const filled = shops.filter(({ name, address }) => name.trim() !== '' && address.trim() !== '')
  const open = useCommand((_: void, key) =>
    post<OpenedShops>(`/cases/${view.id}/shops`, { shops: filled.map(wireOf) }, key),
  )
  const values = valuesOf(view)
  if (open.data !== undefined) return <Opened n={open.data.cases.length} />
  return (
    <Page title={t('shops')} lead={t('lead')}>
      <p className="soft">
        {t('like')}
        {colon}
        {said(values['premises_name']) || said(values['subject_name'])}{' '}
        {said(values['premises_address'])}
      </p>
      <PasteShops onTake={(more) => setShops([...filled, ...more].slice(0, MOST))} />
      {shops.map((shop, n) => (
        <ShopBoxes
          // rows have no other name than their place
          key={n}
          n={n + 1}
          shop={shop}
          hasArea={hasArea}
          onChange={(typed) => setShops(shops.map((one, i) => (i === n ? typed : one)))}
          onRemove={shops.length > 1 ? () => setShops(shops.filter((_, i) => i !== n)) : undefined}
        />
      ))}
      <Button disabled={shops.length >= MOST} onClick={() => setShops([...shops, EMPTY])}>
        {t('add')}
      </Button>
      <p className="note">{t('same')}</p>
      {open.isError && <Problem error={open.error} />}
      <Button
        color="primary"
        block
        disabled={filled.length === 0}
        loading={open.isPending}
        onClick={() => open.mutate()}
      >
        {filled.length === 0 ? t('openNone') : t('open', { n: filled.length })}
      </Button>
      <Link to="/cases/$caseId" params={{ caseId: view.id }}>
        {t('back')}
      </Link>
    </Page>
  )
}

function Opened(props: { n: number }) {
  const t = useText(words)
  return (
    <Page title={t('shops')}>
      <p className="note green" role="status">
        {t('opened', { n: props.n })}
      </p>
      <Link className="adm-button adm-button-primary adm-button-block" to="/cases">
        {t('toAll')}
      </Link>
    </Page>
  )
}

const said = (value: unknown) => (typeof value === 'string' ? value : '')

function wireOf({ name, address, area }: Typed) {
  const values = area.trim() === '' ? {} : { business_area: Number(area) }
  return { name: name.trim(), address: address.trim(), values }
}
