import { useState } from 'react'
import { useLanguage, useText } from '#platform/web/index.ts'
import { flowChart, flowSvg, type Notice } from '../core/index.ts'
import './notice.css'
import { words } from './strings.ts'

/** The flow of this very case; the list below it says the same in words. */
export function NoticeFlow(props: { notice: Notice }) {
  const t = useText(words)
  const now = useLanguage()
  const svg = flowSvg(flowChart(props.notice, now), t('chart'))
  // on a phone the words below are easier to read than a chart that must be pushed about
  const [wide] = useState(() => matchMedia('(min-width: 48rem)').matches)
  return (
    <details className="flow" open={wide}>
      <summary>{t('chart')}</summary>
      <div className="flow-chart" tabIndex={0} role="region" aria-label={t('chart')}>
        <img src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`} alt={t('chartAlt')} />
      </div>
    </details>
  )
}
