import type { ReactNode } from 'react'
import { useText } from '#platform/web/index.ts'
import type { CaseView } from '../use-case.ts'
import { words } from './strings.ts'

export type Material = CaseView['materials'][number]
export type Side = 'material' | 'form'

/** A document of several files shows one at a time. */
export function Files(props: {
  material: Material | undefined
  at: number
  onChoose: (at: number) => void
}) {
  const t = useText(words)
  const files = props.material?.files ?? []
  if (files.length < 2) return null
  return (
    <div className="row" role="group" aria-label={t('filesOf')}>
      {files.map((file, n) => (
        <button
          key={file.id}
          type="button"
          className="filter file-tab"
          aria-pressed={n === props.at}
          onClick={() => props.onChoose(n)}
        >
          {n + 1} · {file.name}
        </button>
      ))}
    </div>
  )
}

/** The file looked at, or what there is to do when none came. */
export function Shown(props: {
  material: Material | undefined
  at: number
  children: (file: Material['files'][number]) => ReactNode
}) {
  const t = useText(words)
  const file = props.material?.files[props.at]
  if (file !== undefined) return props.children(file)
  return (
    <p className="soft">{t(props.material === undefined ? 'chooseMaterial' : 'nothingCame')}</p>
  )
}

/** Beside the document: what it must show, or what the form says. */
export function Sides(props: { side: Side; onSide: (side: Side) => void }) {
  const t = useText(words)
  return (
    <div className="row" role="group" aria-label={t('sides')}>
      {(['material', 'form'] as const).map((side) => (
        <button
          key={side}
          type="button"
          className="filter file-tab"
          aria-pressed={props.side === side}
          onClick={() => props.onSide(side)}
        >
          {t(side === 'material' ? 'thisMaterial' : 'wholeForm')}
        </button>
      ))}
    </div>
  )
}
