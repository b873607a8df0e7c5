import { Button, Field, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** One shop as it is typed. */
export interface Typed {
  readonly name: string
  readonly address: string
  readonly area: string
}

export function ShopBoxes(props: {
  n: number
  shop: Typed
  hasArea: boolean
  onChange: (shop: Typed) => void
  onRemove: (() => void) | undefined
}) {
  const t = useText(words)
  const { n, shop, hasArea, onChange, onRemove } = props
  const boxes = hasArea ? (['name', 'address', 'area'] as const) : (['name', 'address'] as const)
  return (
    <fieldset className="card stack">
      <legend className="strong">{t('shop', { n })}</legend>
      {boxes.map((box) => (
        <Field key={box} label={t(box)} required={box !== 'area'}>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input"
              inputMode={box === 'area' ? 'decimal' : 'text'}
              maxLength={box === 'address' ? 300 : 100}
              value={shop[box]}
              onChange={(event) => onChange({ ...shop, [box]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {onRemove !== undefined && (
        <Button size="small" onClick={onRemove}>
          {t('remove', { n })}
        </Button>
      )}
    </fieldset>
  )
}
