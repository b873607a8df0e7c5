import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSession } from '../../access/web/index.ts'
import { Field, Load, Page, Problem, useText } from '#platform/web/index.ts'
import { PrinterRow } from './PrinterRow.tsx'
import './printing.css'
import { words } from './strings.ts'
import { calibrationOf, usePrinters, useSetPrinter, type Printer } from './use-printers.ts'

/** 套打与制版: the printers of an office and their offsets, and the plates of its stock. */
export function PrintingPage() {
  const t = useText(words)
  const roles = useSession().data?.actor?.roles ?? []
  const regions = [...new Set(roles.filter(({ role }) => role === 'lead').map((r) => r.region))]
  return (
    <Page title={t('printing')} lead={t('lead')}>
      {regions.map((region) => (
        <Office key={region} region={region} />
      ))}
    </Page>
  )
}

function Office(props: { region: string }) {
  const t = useText(words)
  const { region } = props
  const printers = usePrinters(region)
  return (
    <>
      <section className="card stack" aria-labelledby={`printers-${region}`}>
        <h2 id={`printers-${region}`}>{t('printer')}</h2>
        <Load query={printers} lines={4}>
          {({ items }) => (items.length === 0 ? <p>{t('none')}</p> : <Printers items={items} />)}
        </Load>
        <NewPrinter region={region} />
      </section>
      <section className="card stack" aria-labelledby={`plates-${region}`}>
        <h2 id={`plates-${region}`}>{t('plates')}</h2>
        <p className="soft">{t('platesLead')}</p>
        <p>
          <a href={`/api/v1/regions/${region}/plates.pdf`} target="_blank" rel="noreferrer">
            {t('takePlates')}
          </a>
        </p>
      </section>
    </>
  )
}

function Printers(props: { items: readonly Printer[] }) {
  const t = useText(words)
  return (
    <div className="printers-scroll">
      <table className="printers">
        <thead>
          <tr>
            <th scope="col">{t('printer')}</th>
            <th scope="col">{t('right')}</th>
            <th scope="col">{t('down')}</th>
            <th scope="col">{t('save')}</th>
            <th scope="col">{t('calibration')}</th>
          </tr>
        </thead>
        <tbody>
          {props.items.map((printer) => (
            <PrinterRow key={printer.name} printer={printer} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NewPrinter(props: { region: string }) {
  const t = useText(words)
  const [name, setName] = useState('')
  const add = useSetPrinter(props.region)
  const enter = () =>
    add.mutate({ name: name.trim(), dx: 0, dy: 0, version: 0 }, { onSuccess: () => setName('') })
  return (
    <form
      className="stack new-printer"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') enter()
      }}
    >
      {add.isError && <Problem error={add.error} />}
      <Field label={t('add')} help={t('name')}>
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <p>
        <Button htmlType="submit" disabled={name.trim() === ''} loading={add.isPending}>
          {t('addIt')}
        </Button>{' '}
        <a href={calibrationOf(props.region)} target="_blank" rel="noreferrer">
          {t('plain')}
        </a>
      </p>
    </form>
  )
}
