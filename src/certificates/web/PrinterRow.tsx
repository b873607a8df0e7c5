import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { Problem, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import { calibrationOf, useSetPrinter, type Printer } from './use-printers.ts'

const LIMITS = { min: -20, max: 20, step: 0.1, precision: 2 } as const

/** One printer: its offset to be changed, and its calibration page. */
export function PrinterRow(props: { printer: Printer }) {
  const t = useText(words)
  const { printer } = props
  const { region, name, version } = printer
  const [dx, setDx] = useState(printer.dx)
  const [dy, setDy] = useState(printer.dy)
  const save = useSetPrinter(region)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <InputNumber
          {...LIMITS}
          value={dx}
          onChange={(mm) => setDx(mm ?? 0)}
          aria-label={`${name}：${t('right')}`}
        />
      </td>
      <td>
        <InputNumber
          {...LIMITS}
          value={dy}
          onChange={(mm) => setDy(mm ?? 0)}
          aria-label={`${name}：${t('down')}`}
        />
      </td>
      <td>
        <Button
          aria-label={t('saveOf', { name })}
          disabled={dx === printer.dx && dy === printer.dy}
          loading={save.isPending}
          onClick={() => save.mutate({ name, dx, dy, version })}
        >
          {t('save')}
        </Button>
        {save.isError && <Problem error={save.error} />}
        <span role="status">{save.isSuccess && t('saved')}</span>
      </td>
      <td>
        <a
          href={calibrationOf(region, name)}
          target="_blank"
          rel="noreferrer"
          aria-label={t('calibrationOf', { name })}
        >
          {t('calibration')}
        </a>
      </td>
    </tr>
  )
}
