import { useState } from 'react'
import { Field, Problem, upload, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** A photo of what failed, kept as soon as it is taken. */
export function PhotoBox(props: { id: string; kept: number; add: (sha256: string) => void }) {
  const t = useText(words)
  const [error, setError] = useState<unknown>()
  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return
    setError(undefined)
    try {
      const { sha256 } = await upload<{ sha256: string }>(`/checks/${props.id}/photos`, file)
      props.add(sha256)
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      <Field
        label={t('photo')}
        {...(props.kept > 0 && { help: t('photosKept', { n: props.kept }) })}
      >
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            type="file"
            accept="image/*"
            capture="environment"
            onChange={({ target }) => void take(target.files?.[0])}
          />
        )}
      </Field>
    </>
  )
}
