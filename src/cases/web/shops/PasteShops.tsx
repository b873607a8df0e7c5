import { useState } from 'react'
import { Button, Field, useText } from '#platform/web/index.ts'
import type { Typed } from './ShopBoxes.tsx'
import { words } from './strings.ts'

/** A chain keeps its shops in a table: its rows are taken over as they are. */
export function PasteShops(props: { onTake: (shops: readonly Typed[]) => void }) {
  const t = useText(words)
  const [text, setText] = useState('')
  const shops = rowsOf(text)
  return (
    <details className="card">
      <summary>{t('paste')}</summary>
      <Field label={t('paste')}>
        {({ id, aria }) => (
          <textarea
            id={id}
            {...aria}
            className="input"
            rows={4}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button
        disabled={shops.length === 0}
        onClick={() => {
          props.onTake(shops)
          setText('')
        }}
      >
        {t('take')}
      </Button>
    </details>
  )
}

/** Cells parted by tabs, or by commas of either kind. */
function rowsOf(text: string): Typed[] {
  return text.split('\n').flatMap((line) => {
    const cells = line.includes('\t') ? line.split('\t') : line.split(/[,，]/u)
    const [name = '', address = '', area = ''] = cells.map((cell) => cell.trim())
    return name === '' || address === ''
      ? []
      : [{ name, address, area: area.replace(/[^\d.]/g, '') }]
  })
}
