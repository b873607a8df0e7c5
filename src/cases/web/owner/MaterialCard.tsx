import { useQueryClient } from '@tanstack/react-query'
import { Problem, request, Tag, useCommand, useSay, useText } from '#platform/web/index.ts'
import { useNames } from '../../../catalogue/web/index.ts'
import { Requirements } from '../../../forms/web/index.ts'
import { FileLink } from '../FileLink.tsx'
import { isOpenMaterial, namesOfItems, openPoints } from '../sections.ts'
import { words } from '../strings.ts'
import { caseKey, type CaseView } from '../use-case.ts'
import { Upload } from './Upload.tsx'

type Material = CaseView['materials'][number]

export function MaterialCard(props: { view: CaseView; material: Material }) {
  const t = useText(words)
  const say = useSay()
  const nameOf = useNames()
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
        <Requirements
          uses={merged.serves}
          nameOf={(item) => namesOfItems(view, [item], nameOf).join()}
        />
      )}
      <Files view={view} material={material} />
      {isOpenMaterial(view, material.id) && <Upload view={view} material={material} />}
    </div>
  )
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
          {isOpenMaterial(view, material.id) && (
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
