import { useSay, useText } from '#platform/web/index.ts'
import type { CaseView } from '../use-case.ts'
import type { DeskDraft } from './draft.ts'
import { words } from './strings.ts'

type Material = CaseView['materials'][number]

/** The documents of a case, and how far each has been looked at, in words. */
export function MaterialList(props: {
  list: readonly Material[]
  chosen: string | undefined
  draft: DeskDraft | undefined
  onChoose: (id: Material['id']) => void
}) {
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
            <Standing material={material} draft={props.draft} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Standing(props: { material: Material; draft: DeskDraft | undefined }) {
  const t = useText(words)
  const { material, draft } = props
  const { id, files } = material
  if (draft?.find('material', id)) return <span className="standing amber">{t('returned')}</span>
  if (draft?.passed.includes(id)) return <span className="standing green">{t('passed')}</span>
  if (files.length === 0) return <span className="standing soft">{t('noFile')}</span>
  const looked = draft === undefined || draft.looked.includes(id)
  return (
    <span className={looked ? 'standing soft' : 'standing strong'}>
      {t(looked ? 'lookedAt' : 'files', { n: files.length })}
    </span>
  )
}
