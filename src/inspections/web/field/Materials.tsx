import { useState } from 'react'
import { Field as Frame, useSay, useText } from '#platform/web/index.ts'
import { Camera } from './Camera.tsx'
import { words } from './strings.ts'
import type { Field } from './use-field.ts'

/** 现场获取: a paper that the applicant has at hand joins the case without being handed in. */
export function Materials(props: { field: Field }) {
  const t = useText(words)
  const say = useSay()
  const { view, collected } = props.field.state
  const [chosen, setChosen] = useState('')
  const nameOf = (id: string) => view.materials.find((one) => one.id === id)?.text ?? id
  const taken = [
    ...view.collected.map(({ material, file }) => ({ material, key: file })),
    ...collected.map(({ material, name }, n) => ({ material, key: `${name}${n}` })),
  ]
  if (view.materials.length === 0) return null
  return (
    <details className="card">
      <summary>
        {t('materials')}
        {taken.length > 0 && <span className="num"> · {taken.length}</span>}
      </summary>
      <div className="stack">
        <p className="soft">{t('materialsWhy')}</p>
        <ul>
          {taken.map(({ material, key }) => (
            <li key={key}>{say(nameOf(material))}</li>
          ))}
        </ul>
        <Frame label={t('material')}>
          {({ id, aria }) => (
            <select
              id={id}
              {...aria}
              className="input"
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
            >
              <option value="">{t('chooseMaterial')}</option>
              {view.materials.map((one) => (
                <option key={one.id} value={one.id}>
                  {say(one.text)}
                  {one.given ? t('given') : ''}
                </option>
              ))}
            </select>
          )}
        </Frame>
        <Camera
          label={t('collect')}
          name={t('collect')}
          line={null}
          disabled={chosen === ''}
          onTaken={(file, name) => {
            const entry = { kind: 'collected' as const, material: chosen as never }
            return props.field.write(
              [{ ...entry, file: file.sha256, name: name || 'photo' }],
              [file],
            )
          }}
        />
      </div>
    </details>
  )
}
