import { Button, Table } from 'antd'
import { Load, sayInstant, Tag, useLanguage, useText, type Tone } from '#platform/web/index.ts'
import { words } from './strings.ts'
import { useAttempts, useOrder, type Attempts as List } from './use-receivers.ts'

type Attempt = List['items'][number]
const TONES: Readonly<Record<Attempt['outcome'], Tone>> = {
  delivered: 'green',
  retry: 'amber',
  undeliverable: 'red',
  kept: 'blue',
}

/** 发送记录: what was tried, masked; where nothing is connected, the words that were kept. */
export function Attempts(props: { id: string; replayable: boolean }) {
  const t = useText(words)
  return (
    <section className="stack" aria-labelledby="attempts">
      <h2 id="attempts">{t('attempts')}</h2>
      <Load query={useAttempts(props.id)}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('noAttempts')}</p>
          ) : (
            <Log {...props} items={items} />
          )
        }
      </Load>
    </section>
  )
}

function Log(props: { id: string; replayable: boolean; items: List['items'] }) {
  const t = useText(words)
  const now = useLanguage()
  const order = useOrder(props.id)
  return (
    <div className="receiver-table" role="group" aria-label={t('attempts')} tabIndex={0}>
      <Table<Attempt>
        rowKey={(one) => `${one.at}${one.event}`}
        size="small"
        pagination={false}
        dataSource={[...props.items]}
        columns={[
          { title: t('when'), render: (_, one) => sayInstant(one.at, now) },
          { title: t('what'), dataIndex: 'type' },
          { title: t('target'), dataIndex: 'target' },
          {
            title: t('outcome'),
            render: (_, one) => (
              <>
                <Tag tone={TONES[one.outcome]}>{t(one.outcome)}</Tag> {one.status}
                <div className="receiver-words">{one.detail}</div>
              </>
            ),
          },
          {
            title: '',
            render: (_, one) =>
              props.replayable &&
              one.outcome === 'delivered' && (
                <Button
                  size="small"
                  aria-label={`${t('replayOne')}：${one.type}`}
                  onClick={() => order.mutate({ order: 'replay', event: one.event })}
                >
                  {t('replayOne')}
                </Button>
              ),
          },
        ]}
      />
    </div>
  )
}
