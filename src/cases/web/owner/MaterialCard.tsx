import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import {
  Bar,
  Problem,
  request,
  Tag,
  upload,
  useCommand,
  useSay,
  useText,
} from '#platform/web/index.ts'
import { FileLink } from '../FileLink.tsx'
import { nameOfItems, openPoints } from '../sections.ts'
import { words } from '../strings.ts'
import { caseKey, type CaseView } from '../use-case.ts'

type Material = CaseView['materials'][number]

export function MaterialCard(props: { view: CaseView; material: Material }) {
  const t = useText(words)
  const say = useSay()
  const { view, material } = props
  const merged = view.form.materials.find((m) => m.id === material.id)
  const point = openPoints(view).find((p) => p.target === 'material' && p.id === material.id)
  return (
    <div className="card stack" id={`material-${material.id}`}>
      <div className="row between">
        <h3>{say(material.name)}</h3>
        {material.required && material.files.length === 0 && (
          <Tag tone="amber">{t('required')}</Tag>
        )}
        {material.files.length > 0 && <Tag tone="green">{t('done')}</Tag>}
      </div>
      {point !== undefined && <p className="note amber">{point.reason}</p>}
      {merged !== undefined && (
        <p className="soft small">
          {t('servesItems', {
            items: nameOfItems(
              view,
              merged.serves.map((use) => use.item),
            ),
          })}
        </p>
      )}
      <Conditions uses={merged?.serves ?? []} />
      <Files view={view} material={material} />
      {view.allowed.includes('edit') && <Upload view={view} material={material} />}
    </div>
  )
}

/** When the law asks for it, in the law's words. */
function Conditions(props: { uses: readonly { readonly condition: string | null }[] }) {
  const said = [...new Set(props.uses.map((use) => use.condition).filter((c) => c !== null))]
  return said.map((condition) => (
    <p key={condition} className="small">
      {condition}
    </p>
  ))
}

function Files(props: { view: CaseView; material: Material }) {
  const t = useText(words)
  const client = useQueryClient()
  const { view, material } = props
  const remove = useCommand(
    (fileId: string, key) => request('DELETE', `/cases/${view.id}/files/${fileId}`, { key }),
    () => client.invalidateQueries({ queryKey: caseKey(view.id) }),
  )
  return (
    <>
      {remove.isError && <Problem error={remove.error} />}
      {material.files.map((file) => (
        <div key={file.id} className="row between">
          <FileLink caseId={view.id} file={file} />
          {view.allowed.includes('edit') && (
            <button
              type="button"
              className="link-button"
              aria-label={t('removeFile', { name: file.name })}
              onClick={() => remove.mutate(file.id)}
            >
              {t('remove')}
            </button>
          )}
        </div>
      ))}
    </>
  )
}

function Upload(props: { view: CaseView; material: Material }) {
  const t = useText(words)
  const say = useSay()
  const id = useId()
  const client = useQueryClient()
  const [share, setShare] = useState(0)
  const { view, material } = props
  const send = useCommand(
    (file: File) => {
      setShare(0)
      return upload(`/cases/${view.id}/materials/${material.id}`, file, setShare)
    },
    () => client.invalidateQueries({ queryKey: caseKey(view.id) }),
  )
  return (
    <>
      {send.isError && <Problem error={send.error} />}
      {send.isPending && (
        <div>
          <p role="status">{t('uploading', { name: send.variables.name })}</p>
          <Bar share={share} label={t('uploading', { name: send.variables.name })} />
        </div>
      )}
      <span className="file-choice">
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept="application/pdf,image/jpeg,image/png"
          aria-label={t('chooseFor', { name: say(material.name) })}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) send.mutate(file)
            event.target.value = ''
          }}
        />
        <label htmlFor={id} className="adm-button adm-button-default">
          {t(material.files.length === 0 ? 'choose' : 'addAnother')}
        </label>
      </span>
    </>
  )
}
