import { useState } from 'react'
import { useText } from '#platform/web/index.ts'
import { sniff } from '../../../cases/core/index.ts'
import { sha256 } from '../device/hash.ts'
import type { NewFile } from '../device/store.ts'
import { words } from './strings.ts'

/** A big button that opens the camera; what comes is looked at and hashed before anything else. */
export function Camera(props: {
  label: string
  name: string
  line: string | null
  disabled?: boolean
  onTaken: (file: NewFile, name: string) => Promise<unknown>
}) {
  const t = useText(words)
  const [wrong, setWrong] = useState<'notPhoto' | 'tooLarge'>()
  async function take(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])]
    input.value = ''
    setWrong(undefined)
    for (const file of files) {
      const bytes = await file.arrayBuffer()
      const type = sniff(file.name, new Uint8Array(bytes))
      if (!type.ok || type.value === 'application/pdf') {
        const large = !type.ok && type.refusal.code === 'CASES_FILE_TOO_LARGE'
        setWrong(large ? 'tooLarge' : 'notPhoto')
        continue
      }
      const taken = { sha256: await sha256(bytes), type: type.value, bytes, line: props.line }
      await props.onTaken(taken, file.name)
    }
  }
  return (
    <>
      <label className={props.disabled === true ? 'big camera off' : 'big camera'}>
        <span aria-hidden="true">{props.label}</span>
        <input
          type="file"
          accept="image/jpeg,image/png"
          capture="environment"
          multiple
          className="visually-hidden"
          aria-label={props.name}
          disabled={props.disabled}
          onChange={(event) => void take(event.currentTarget)}
        />
      </label>
      {wrong !== undefined && (
        <p className="note red" role="alert">
          {t(wrong)}
        </p>
      )}
    </>
  )
}
