import { Link } from '@tanstack/react-router'
import { Empty } from 'antd'
import { Tag, useLanguage, useText } from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import { branchStates, DueDay, toneOfBranch } from '../../cases/web/index.ts'
import type { BranchSummary } from '../core/index.ts'
import { words } from './strings.ts'

/** As many as the server takes in one batch. */
const AT_ONCE = 50

/** The lines of the inbox; those under review may be ticked for a batch. */
export function BranchTable(props: {
  list: readonly BranchSummary[]
  chosen: readonly BranchSummary[]
  choose: (list: readonly BranchSummary[]) => void
}) {
  const t = useText(words)
  const state = useText(branchStates)
  const now = useLanguage()
  const nameOf = useNames()
  if (props.list.length === 0) return <Empty description={t('empty')} />
  return (
    <Rows
      rowKey={rowKey}
      list={props.list}
      choice={{
        keys: props.chosen.map(rowKey),
        change: (keys) =>
          props.choose(props.list.filter((one) => keys.includes(rowKey(one))).slice(0, AT_ONCE)),
        may: (one) => one.item.state === 'inReview',
        label: (one) =>
          t('chooseOne', {
            caseNo: one.caseNo,
            item: nameOf(one.item.certificate, one.item.id),
          }),
        labelAll: t('chooseAll'),
      }}
      columns={[
        {
          title: t('caseNo'),
          cell: (one) => (
            <Link
              className="num"
              to="/staff/branches/$caseId/$item"
              params={{ caseId: one.caseId, item: one.item.id }}
            >
              {one.caseNo}
            </Link>
          ),
        },
        { title: t('item'), cell: (one) => nameOf(one.item.certificate, one.item.id) },
        { title: t('applicant'), cell: (one) => one.applicant ?? t('noName') },
        {
          title: t('industry'),
          cell: (one) => (now === 'en' ? one.industry.nameEn : one.industry.name),
        },
        {
          title: t('state'),
          cell: (one) => (
            <Tag tone={toneOfBranch(one.item.state)}>{state(one.item.state ?? 'none')}</Tag>
          ),
        },
        { title: t('claimed'), cell: (one) => one.lease?.name ?? '' },
        {
          title: t('others'),
          cell: (one) => (
            <span className="num">
              {one.progress.decided} / {one.progress.total}
            </span>
          ),
        },
        {
          title: t('due'),
          cell: (one) =>
            one.item.dueOn !== null && (
              <>
                <DueDay day={one.item.dueOn} />
                {one.light === 'amber' && <Tag tone="amber">{t('amber')}</Tag>}
              </>
            ),
        },
      ]}
    />
  )
}

export const rowKey = (one: BranchSummary): string => `${one.caseId}.${one.item.id}`
