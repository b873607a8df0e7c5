import { Button } from 'antd'
import { Load, Problem, Tag, useText } from '#platform/web/index.ts'
import type { LicenceView } from '../../core/index.ts'
import { useHistory, type Paper } from '../life/use-life.ts'
import { PAPER_TONE, PAPER_WORD, type PaperStateName } from './paper-words.ts'
import { PaperActions } from './PaperActions.tsx'
import { words } from './strings.ts'
import { post, useDeskCommand } from './use-desk.ts'

/** Every copy ever printed of a licence, where it is, and what may be recorded of it. */
export function Papers(props: { licence: LicenceView; mayMove: boolean }) {
  const t = useText(words)
  const { licence, mayMove } = props
  const { number, allowed } = licence
  const more = useDeskCommand((_: undefined, key) =>
    post(`/licences/${number}/print`, { copies: 1 }, key),
  )
  return (
    <section className="card stack" aria-labelledby="papers">
      <h2 id="papers">{t('papers')}</h2>
      {more.isError && <Problem error={more.error} />}
      {more.isSuccess && (
        <p className="note green" role="status">
          {t('queued')}
        </p>
      )}
      <Load query={useHistory(number)} lines={2}>
        {({ papers }) =>
          papers.length === 0 ? (
            <p className="soft">{t('noPapers')}</p>
          ) : (
            <ul className="plain-list stack">
              {papers.map((paper) => (
                <li key={paper.serial}>
                  <PaperLine paper={paper} />
                  <PaperActions
                    paper={paper}
                    mayDeliver={allowed.includes('deliver')}
                    mayMove={mayMove}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Load>
      {allowed.includes('print') && (
        <div>
          <Button loading={more.isPending} onClick={() => more.mutate(undefined)}>
            {t('printMore')}
          </Button>
        </div>
      )}
    </section>
  )
}

export function PaperLine(props: { paper: Paper }) {
  const t = useText(words)
  const { copy, version, serial, state } = props.paper
  const name = state as PaperStateName
  return (
    <span className="row">
      <span className="num">{t('paperLine', { copy, version, serial })}</span>
      <Tag tone={PAPER_TONE[name]}>{t(PAPER_WORD[name])}</Tag>
    </span>
  )
}
