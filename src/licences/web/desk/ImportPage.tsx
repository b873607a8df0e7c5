import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import {
  Bar,
  get,
  Load,
  Page,
  Problem,
  sayInstant,
  upload,
  useCommand,
  useLanguage,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import { ImportReport, type ImportWire } from './ImportReport.tsx'
import '../face.css'
import { words } from './strings.ts'
import { useRegion } from './use-desk.ts'

/** 存量导入: upload, report, confirmation, progress. */
export function ImportPage() {
  const t = useText(words)
  const region = useRegion()
  const [shown, setShown] = useState<string | undefined>(undefined)
  return (
    <Page title={t('imports')} lead={t('importsLead')}>
      <p>
        <a href="/api/v1/licence-imports/template.csv" download>
          {t('template')}
        </a>
      </p>
      {region !== undefined && (
        <>
          <Upload region={region} onRead={setShown} />
          {shown !== undefined && <ImportReport key={shown} id={shown} />}
          <Earlier region={region} onOpen={setShown} />
        </>
      )}
    </Page>
  )
}

function Upload(props: { region: string; onRead: (id: string) => void }) {
  const t = useText(words)
  const client = useQueryClient()
  const [share, setShare] = useState(0)
  const path = withQuery('/licence-imports', { region: props.region })
  const send = useCommand(
    (file: File) => upload<ImportWire>(path, file, { onProgress: setShare }),
    async ({ id }) => {
      props.onRead(id)
      await client.invalidateQueries({ queryKey: ['imports'] })
    },
  )
  return (
    <div className="stack">
      {send.isError && <Problem error={send.error} />}
      <div className="field">
        <label htmlFor="import-file">{t('pick')}</label>
        <input
          id="import-file"
          className="input"
          type="file"
          accept=".xlsx,.csv"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) send.mutate(file)
            event.target.value = ''
          }}
        />
      </div>
      {send.isPending && <Bar share={share} label={t('uploading')} />}
    </div>
  )
}

function Earlier(props: { region: string; onOpen: (id: string) => void }) {
  const t = useText(words)
  const now = useLanguage()
  const { region } = props
  const query = useQuery({
    queryKey: ['imports', region],
    queryFn: ({ signal }) =>
      get<{ readonly items: readonly ImportWire[] }>(
        withQuery('/licence-imports', { region }),
        signal,
      ),
  })
  const state = { checked: 'checked', running: 'running', done: 'finished' } as const
  return (
    <section className="card stack" aria-labelledby="earlier">
      <h2 id="earlier">{t('earlier')}</h2>
      <Load query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('noImports')}</p>
          ) : (
            <ul className="plain-list stack">
              {items.map((one) => (
                <li key={one.id} className="row between">
                  <span>
                    {t('summary', { ...one })} · {t(state[one.state])}
                    <br />
                    <span className="soft small num">
                      {sayInstant(one.at, now)} · {one.by}
                    </span>
                  </span>
                  <Button
                    autoInsertSpace={false}
                    aria-label={t('openFor', { file: one.file })}
                    onClick={() => props.onOpen(one.id)}
                  >
                    {t('open')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Load>
    </section>
  )
}
