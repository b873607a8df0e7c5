import { Link } from '@tanstack/react-router'
import { Empty, Table } from 'antd'
import { Tag, useLanguage, useText } from '#platform/web/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import { branchStates, DueDay, toneOfBranch } from '../../cases/web/index.ts'
import type { BranchSummary } from '../core/index.ts'
import { words } from './strings.ts'

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
    <Table<BranchSummary>
      rowKey={rowKey}
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...props.list]}
      rowSelection={{
        columnTitle: <span className="visually-hidden">{t('choose')}</span>,
        selectedRowKeys: props.chosen.map(rowKey),
        onChange: (_keys, rows) => props.choose(rows),
        getCheckboxProps: (one) => ({
          disabled: one.item.state !== 'inReview',
          'aria-label': t('chooseOne', {
            caseNo: one.caseNo,
            item: nameOf(one.item.certificate, one.item.id),
          }),
        }),
      }}
      columns={[
        {
          title: t('caseNo'),
          render: (_, one) => (
            <Link
              className="num"
              to="/staff/branches/$caseId/$item"
              params={{ caseId: one.caseId, item: one.item.id }}
            >
              {one.caseNo}
            </Link>
          ),
        },
        { title: t('item'), render: (_, one) => nameOf(one.item.certificate, one.item.id) },
        { title: t('applicant'), render: (_, one) => one.applicant ?? t('noName') },
        {
          title: t('industry'),
          render: (_, one) => (now === 'en' ? one.industry.nameEn : one.industry.name),
        },
        {
          title: t('state'),
          render: (_, one) => (
            <Tag tone={toneOfBranch(one.item.state)}>{state(one.item.state ?? 'none')}</Tag>
          ),
        },
        { title: t('claimed'), render: (_, one) => one.lease?.name ?? '' },
        {
          title: t('others'),
          render: (_, one) => (
            <span className="num">
              {one.progress.decided} / {one.progress.total}
            </span>
          ),
        },
        {
          title: t('due'),
          render: (_, one) =>
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
