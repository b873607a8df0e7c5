import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** A key, told this once. */
export function Secret(props: { secret: string }) {
  const t = useText(words)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(props.secret)
    setCopied(true)
  }
  return (
    <div className="note green stack" role="status">
      <span>{t('secretTold')}</span>
      <code className="receiver-secret">{props.secret}</code>
      <div>
        <Button size="small" onClick={() => void copy()}>
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
    </div>
  )
}
