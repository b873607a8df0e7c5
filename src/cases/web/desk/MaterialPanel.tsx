import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSay, useText } from '#platform/web/index.ts'
import { Key, type Keys } from '#platform/web/staff/index.ts'
import { ValueText } from '../../../forms/web/index.ts'
import { agreesWith } from '../../core/index.ts'
import { nameOfItems, valuesOf } from '../sections.ts'
import type { CaseView } from '../use-case.ts'
import type { DeskDraft } from './draft.ts'
import { PointBox, Reason } from './PointBox.tsx'
import { words } from './strings.ts'

/** Beside one document: what each item asks of it, the standard, the values it must agree with, the verdict. */
export function MaterialPanel(props: {
  view: CaseView
  material: CaseView['materials'][number]
  draft: DeskDraft | undefined
  keys: Keys
  onPass: () => void
  /** 审核标准, which stands above this module. */
  standard: ReactNode
}) {
  const t = useText(words)
  const say = useSay()
  const { view, material, draft } = props
  const merged = view.form.materials.find((m) => m.id === material.id)
  return (
    <div className="stack">
      <h2>{say(material.name)}</h2>
      {draft !== undefined && <Verdict {...props} draft={draft} />}
      {merged !== undefined && (
        <section className="stack" aria-label={t('requirement')}>
          <p className="strong">{t('requirement')}</p>
          <ul>
            {merged.serves.map((use) => (
              <li key={use.item}>
                {nameOfItems(view, [use.item])}：{say(use.words)}
                {use.condition !== null && `（${use.condition}）`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {props.standard}
      <Agrees view={view} material={material.id} draft={draft} />
    </div>
  )
}

/** 通过 or 退回 of this one document; nothing is sent before the whole case is answered. */
function Verdict(props: {
  material: CaseView['materials'][number]
  draft: DeskDraft
  keys: Keys
  onPass: () => void
}) {
  const t = useText(words)
  const say = useSay()
  const { material, draft, keys } = props
  const name = say(material.name)
  const point = draft.find('material', material.id)
  const passed = draft.passed.includes(material.id)
  return (
    <div className="stack">
      <div className="row" role="group" aria-label={t('verdict', { name })}>
        <Button
          autoInsertSpace={false}
          type={passed ? 'primary' : 'default'}
          aria-pressed={passed}
          onClick={props.onPass}
        >
          {t('pass')}
          <Key of="P" keys={keys} />
        </Button>
        <Button
          autoInsertSpace={false}
          danger={point !== undefined}
          aria-pressed={point !== undefined}
          onClick={() => draft.mark('material', material.id, point === undefined)}
        >
          {t('return')}
          <Key of="R" keys={keys} />
        </Button>
      </div>
      {point !== undefined && (
        <Reason draft={draft} target="material" id={material.id} name={name} point={point} />
      )}
    </div>
  )
}

/** The boxes of the form that say the same as the document, each of which can be marked for correction. */
function Agrees(props: { view: CaseView; material: string; draft: DeskDraft | undefined }) {
  const t = useText(words)
  const say = useSay()
  const { view, draft } = props
  const values = valuesOf(view)
  const names = agreesWith(props.material)
  const fields = view.form.sections
    .flatMap((section) => section.fields)
    .filter(({ element }) => names.includes(element) && values[element] !== undefined)
  if (fields.length === 0) return null
  return (
    <section className="stack" aria-label={t('agrees')}>
      <p className="strong">{t('agrees')}</p>
      <dl className="desk-form">
        {fields.map((field) => (
          <div key={field.element}>
            <dt>{say(field.label)}</dt>
            <dd>
              <ValueText field={field} value={values[field.element]} />
            </dd>
            {draft !== undefined && (
              <dd className="point">
                <PointBox
                  draft={draft}
                  target="element"
                  id={field.element}
                  name={say(field.label)}
                />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}
