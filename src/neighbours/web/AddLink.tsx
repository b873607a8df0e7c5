import { Select } from 'antd'
import { useState } from 'react'
import { Button, Field, Problem, useText } from '#platform/web/index.ts'
import { NEIGHBOUR_KINDS, type LinkList, type NeighbourKind } from '../core/index.ts'
import { words } from './strings.ts'
import { useSetLink, useSystems } from './use-links.ts'

/** Says what a system stands for; a receiver without a department is made above first. */
export function AddLink(props: { region: string; items: LinkList['items'] }) {
  const t = useText(words)
  const set = useSetLink(props.region)
  const systems = useSystems(props.region)
  const [receiver, setReceiver] = useState<string>()
  const [kind, setKind] = useState<NeighbourKind | ''>()
  const [code, setCode] = useState('')
  if (systems.length === 0) return <p className="note">{t('noSystemOfRegion')}</p>
  const linked = new Set(props.items.map((one) => one.receiver.id))
  const ready = receiver !== undefined && kind !== undefined
  function save(): void {
    if (!ready) return
    const entry = kind === 'entry' ? { code: code.trim() } : {}
    set.mutate({ receiver, kind: kind === '' ? null : kind, ...entry })
  }
  return (
    <details className="card">
      <summary>{t('connect')}</summary>
      <div className="stack">
        {set.isError && <Problem error={set.error} />}
        <Field label={t('system')}>
          {({ id }) => (
            <Select
              id={id}
              aria-label={t('system')}
              style={{ width: '100%' }}
              value={receiver}
              options={systems.map((one) => ({ value: one.id, label: one.name }))}
              onChange={setReceiver}
            />
          )}
        </Field>
        <Field label={t('standsFor')}>
          {({ id }) => (
            <Select
              id={id}
              aria-label={t('standsFor')}
              style={{ width: '100%' }}
              value={kind}
              options={[
                ...NEIGHBOUR_KINDS.map((one) => ({ value: one, label: t(one) })),
                ...(receiver !== undefined && linked.has(receiver)
                  ? [{ value: '' as const, label: t('nothing') }]
                  : []),
              ]}
              onChange={setKind}
            />
          )}
        </Field>
        {kind === 'entry' && (
          <Field label={t('code')} help={t('codeHelp')}>
            {({ id, aria }) => (
              <input
                id={id}
                {...aria}
                className="input"
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
        )}
        <Button color="primary" loading={set.isPending} disabled={!ready} onClick={save}>
          {t('save')}
        </Button>
      </div>
    </details>
  )
}
