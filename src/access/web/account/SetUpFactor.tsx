import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, post, Problem, useCommand, useText } from '#platform/web/index.ts'
import { CodeForm } from './CodeForm.tsx'
import { words } from './strings.ts'

interface Proposed {
  readonly uri: string
  readonly secret: string
  readonly qr: string
}

/** Scan, type the first code, write down the recovery codes: in that order, on one page. */
export function SetUpFactor() {
  const t = useText(words)
  const client = useQueryClient()
  const [proposed, setProposed] = useState<Proposed>()
  const [codes, setCodes] = useState<readonly string[]>()
  const propose = useCommand(
    async (_: null, key) => post<Proposed>('/account/second-factor', {}, key),
    setProposed,
  )
  const confirm = useCommand(
    async (code: string, key) =>
      post<{ recoveryCodes: readonly string[] }>('/account/second-factor/confirm', { code }, key),
    ({ recoveryCodes }) => setCodes(recoveryCodes),
  )
  if (codes !== undefined)
    return (
      <div className="stack" role="status">
        <h3>{t('keep')}</h3>
        <p>{t('keepLead')}</p>
        <ul className="plain-list num strong">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div>
          <Button color="primary" onClick={() => void client.invalidateQueries()}>
            {t('kept')}
          </Button>
        </div>
      </div>
    )
  if (proposed === undefined)
    return (
      <div className="stack">
        {propose.isError && <Problem error={propose.error} />}
        <div>
          <Button color="primary" loading={propose.isPending} onClick={() => propose.mutate(null)}>
            {t('setUp')}
          </Button>
        </div>
      </div>
    )
  return (
    <div className="stack">
      <p>{t('scan')}</p>
      <img
        className="qr"
        alt={t('scan')}
        width={208}
        height={208}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(proposed.qr)}`}
      />
      <details>
        <summary>{t('byHand')}</summary>
        <p className="num strong">{proposed.secret.replaceAll(/(.{4})/g, '$1 ')}</p>
      </details>
      {confirm.isError && <Problem error={confirm.error} />}
      <CodeForm
        label={t('code')}
        button={t('confirm')}
        busy={confirm.isPending}
        onSend={(code) => confirm.mutate(code)}
      />
    </div>
  )
}
