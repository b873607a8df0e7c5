import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Load, useSay, useText } from '#platform/web/index.ts'
import { withPromise } from '../../core/index.ts'
import { Choice } from '../Choice.tsx'
import { useItems } from '../use-catalogue.ts'
import { words } from './strings.ts'

const BLANK = { item: '', days: '', document: '', section: '', date: '', basis: '' }
type Wish = typeof BLANK
type Sure = 'high' | 'medium' | 'low'

/** 承诺时限 of one item, written into the region's own file with its source; checked like all the rest. */
export function PromisedLimit(props: {
  region: string
  text: string
  onWrite: (text: string) => void
}) {
  const t = useText(words)
  const [wish, setWish] = useState<Wish>(BLANK)
  const [confidence, setConfidence] = useState<Sure>('high')
  const put = (name: keyof Wish) => (value: string) => setWish({ ...wish, [name]: value })
  const whole = Object.values(wish).every((value) => value.trim() !== '')
  const write = () => {
    const { item, days, document, section, date, basis } = wish
    const source = { document: document.trim(), section: section.trim() }
    const rest = { item, days: Number(days), source, date, basis: basis.trim(), confidence }
    props.onWrite(withPromise(props.text, rest))
    setWish(BLANK)
  }
  return (
    <details className="note">
      <summary>{t('promise')}</summary>
      <div className="stack">
        <p className="soft">{t('promiseWhat')}</p>
        <OfItem region={props.region} value={wish.item} onChange={put('item')} />
        <Words name="promiseDays" type="number" value={wish.days} onChange={put('days')} />
        <Words name="promiseDocument" value={wish.document} onChange={put('document')} />
        <Words name="promiseSection" value={wish.section} onChange={put('section')} />
        <Words name="promiseDate" type="date" value={wish.date} onChange={put('date')} />
        <Words name="promiseBasis" value={wish.basis} onChange={put('basis')} />
        <Choice
          label={t('promiseSure')}
          value={confidence}
          options={(['high', 'medium', 'low'] as const).map((value) => {
            return { value, label: t(value) }
          })}
          onChange={(value) => setConfidence(value as Sure)}
        />
        <div>
          <Button disabled={!whole} onClick={write}>
            {t('promiseWrite')}
          </Button>
        </div>
      </div>
    </details>
  )
}

function OfItem(props: { region: string; value: string; onChange: (item: string) => void }) {
  const t = useText(words)
  const say = useSay()
  return (
    <Load query={useItems()} lines={2}>
      {({ items }) => {
        const here = items.filter(({ industries }) =>
          industries.some(({ region }) => region === props.region),
        )
        const options = here.map(({ id, certificate, name }) => {
          return { value: id, label: say({ zh: certificate, en: name.en }) }
        })
        const none = { value: '', label: t('promiseChoose') }
        return <Choice {...props} label={t('promiseItem')} options={[none, ...options]} />
      }}
    </Load>
  )
}

function Words(props: {
  name: keyof typeof words
  type?: 'date' | 'number'
  value: string
  onChange: (value: string) => void
}) {
  const t = useText(words)
  const { name, type = 'text', value, onChange } = props
  return (
    <Field label={t(name)}>
      {({ id, aria }) => (
        <Input
          id={id}
          {...aria}
          type={type}
          {...(type === 'number' ? { min: 0, step: 1 } : {})}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
