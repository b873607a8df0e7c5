import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Bar, Problem, upload, useCommand, useSay, useText } from '#platform/web/index.ts'
import { words } from '../strings.ts'
import { caseKey, type CaseView } from '../use-case.ts'

/** Chooses one file for a material and shows it travelling. */
export function Upload(props: { view: CaseView; material: CaseView['materials'][number] }) {
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
