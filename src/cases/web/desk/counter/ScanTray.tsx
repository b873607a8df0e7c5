import { Button, Select } from 'antd'
import { useId, useState, type DragEvent } from 'react'
import { Bar, Problem, useSay, useText } from '#platform/web/index.ts'
import type { UploadView } from '../../../core/index.ts'
import type { CaseView } from '../../use-case.ts'
import { FIT, Viewer } from '../Viewer.tsx'
import '../viewer.css'
import { words } from './strings.ts'
import type { Sending } from '../../sending/send-file.ts'
import type { Scans } from './use-scans.ts'

export interface Paper {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly files: number
  readonly missing: boolean
}

/** What may be sorted into: what is missing first, each with the number of its key. */
export function papersOf(view: CaseView): Paper[] {
  const missing = new Set<string>(view.missing.materials.map(({ id }) => id))
  const all = view.materials
    .filter(({ source, files }) => source !== 'generated' || files.length > 0)
    .map(({ id, name, files }) => ({
      id: id as string,
      name,
      files: files.length,
      missing: missing.has(id),
    }))
  const poa = all.find(({ id }) => id === POA)
  const rest = all.filter(({ id }) => id !== POA)
  const first = {
    id: POA,
    name: poa?.name ?? { zh: '授权委托书', en: 'Power of attorney' },
    files: poa?.files ?? 0,
    missing: (poa?.files ?? 0) === 0,
  }
  return [first, ...rest].toSorted((a, b) => Number(b.missing) - Number(a.missing))
}
const POA = 'agent_poa'

/** Scans dropped onto the case: many at once, each with its progress, then sorted by key. */
export function ScanTray(props: { view: CaseView; scans: Scans; papers: readonly Paper[] }) {
  const t = useText(words)
  const id = useId()
  const [over, setOver] = useState(false)
  const { view, scans, papers } = props
  const take = (list: FileList | null): void => scans.add([...(list ?? [])])
  const hold = (event: DragEvent, on: boolean): void => {
    event.preventDefault()
    setOver(on)
  }
  if (!globalThis.isSecureContext) return <p className="note amber">{t('insecure')}</p>
  const scan = scans.whole[0]
  return (
    <section
      className={over ? 'scans stack over' : 'scans stack'}
      aria-labelledby="scans"
      onDragOver={(event) => hold(event, true)}
      onDragLeave={(event) => hold(event, false)}
      onDrop={(event) => {
        hold(event, false)
        take(event.dataTransfer.files)
      }}
    >
      <h2 id="scans">{t('scans')}</h2>
      <div>
        <input
          id={id}
          className="visually-hidden scan-input"
          type="file"
          multiple
          aria-label={t('chooseFiles')}
          accept="application/pdf,image/jpeg,image/png"
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        <label htmlFor={id}>{t('drop')}</label>
      </div>
      <ul className="plain-list scan-list">
        {scans.sending.map((one, n) => (
          <OnItsWay key={`${one.file.name} ${n}`} one={one} again={() => scans.add([one.file])} />
        ))}
      </ul>
      {scans.refused !== undefined && <Problem error={scans.refused} />}
      {scan !== undefined && <Sort key={scan.id} {...{ view, scans, papers, scan }} />}
    </section>
  )
}

function OnItsWay(props: { one: Sending; again: () => void }) {
  const t = useText(words)
  const { file, share, state, error } = props.one
  const why = error instanceof Error ? error.message : ''
  return (
    <li>
      <span>
        {state === 'sending' ? t('sending', { name: file.name }) : file.name} ·{' '}
        {state === 'waiting' && t('waiting')}
        {state === 'paused' && <strong>{t('paused')}</strong>}
        {state === 'failed' && <strong>{t('failed', { why })}</strong>}
        {state === 'sending' && <span className="num">{Math.round(share * 100)}%</span>}
      </span>
      <Bar share={share} label={t('sending', { name: file.name })} />
      {state === 'failed' && (
        <div>
          <Button size="small" onClick={props.again}>
            {t('tryAgain')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** One scan after the other: what it shows, and which material it is. */
function Sort(props: { view: CaseView; scans: Scans; papers: readonly Paper[]; scan: UploadView }) {
  const t = useText(words)
  const say = useSay()
  const [sight, setSight] = useState(FIT)
  const { view, scans, papers, scan } = props
  const contentType = /\.pdf$/i.test(scan.name) ? 'application/pdf' : 'image/jpeg'
  const address = `/api/v1/cases/${view.id}/uploads/${scan.id}/file`
  const put = (material: string): void => scans.assign(scan.id, material)
  return (
    <div className="stack" role="group" aria-labelledby="sort">
      <h3 id="sort">{t('sortTitle', { n: scans.whole.length })}</h3>
      <p className="soft small">
        {scan.name} · {t('sortNote')}
      </p>
      <div className="sort-choices">
        {papers.slice(0, 9).map((paper, n) => (
          <button key={paper.id} type="button" className="filter" onClick={() => put(paper.id)}>
            <span>{say(paper.name)}</span>
            <kbd aria-hidden="true">{n + 1}</kbd>
          </button>
        ))}
      </div>
      <div className="row">
        {papers.length > 9 && (
          <Select
            aria-label={t('otherMaterial')}
            placeholder={t('otherMaterial')}
            value={null}
            options={papers.slice(9).map(({ id, name }) => ({ value: id, label: say(name) }))}
            onChange={(material: string) => put(material)}
          />
        )}
        <Button danger size="small" onClick={() => scans.drop.mutate(scan.id)}>
          {t('throwAway')}
        </Button>
      </div>
      <Viewer
        address={address}
        file={{ name: scan.name, contentType }}
        sight={sight}
        onSight={setSight}
      />
    </div>
  )
}
