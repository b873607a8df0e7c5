import { useSay, useText } from '#platform/web/index.ts'
import { nameOfItems } from '../sections.ts'
import type { CaseView } from '../use-case.ts'
import { FilePreview } from './FilePreview.tsx'
import { PointBox } from './PointBox.tsx'
import type { Points } from './points.ts'
import { words } from './strings.ts'

/** One material: its files, and what each item asks of it in its own words. */
export function MaterialView(props: {
  view: CaseView
  material: CaseView['materials'][number]
  points: Points | undefined
}) {
  const t = useText(words)
  const say = useSay()
  const { view, material } = props
  const merged = view.form.materials.find((m) => m.id === material.id)
  return (
    <div className="stack">
      <h3>{say(material.name)}</h3>
      {material.files.map((file) => (
        <FilePreview key={file.id} caseId={view.id} file={file} />
      ))}
      <p className="strong">{t('requirement')}</p>
      <ul>
        {(merged?.serves ?? []).map((use) => (
          <li key={use.item}>
            {nameOfItems(view, [use.item])}：{say(use.words)}
            {use.condition !== null && `（${use.condition}）`}
          </li>
        ))}
      </ul>
      {props.points !== undefined && (
        <PointBox
          points={props.points}
          target="material"
          id={material.id}
          name={say(material.name)}
        />
      )}
    </div>
  )
}
