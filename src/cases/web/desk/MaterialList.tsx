import { useSay, useText } from '#platform/web/index.ts'
import type { CaseView } from '../use-case.ts'
import { words } from './strings.ts'

export function MaterialList(props: {
  view: CaseView
  list: CaseView['materials']
  chosen: string | undefined
  onChoose: (id: CaseView['materials'][number]['id']) => void
}) {
  const t = useText(words)
  const say = useSay()
  return (
    <ul className="plain-list paper-list">
      {props.list.map((material) => (
        <li key={material.id}>
          <button
            type="button"
            aria-pressed={material.id === props.chosen}
            onClick={() => props.onChoose(material.id)}
          >
            <span>{say(material.name)}</span>
            <span className="soft num">
              {material.files.length === 0 ? t('noFile') : t('files', { n: material.files.length })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
