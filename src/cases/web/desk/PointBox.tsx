import { Checkbox, Input, Select } from 'antd'
import { useLanguage, useText } from '#platform/web/index.ts'
import { CORRECTION_REASONS, type CorrectionReason } from '../../core/index.ts'
import type { DeskDraft, Point } from './draft.ts'
import { words as handlingWords } from './handling/strings.ts'
import { words } from './strings.ts'

const CODES = Object.keys(CORRECTION_REASONS) as CorrectionReason[]

interface About {
  readonly draft: DeskDraft
  readonly target: Point['target']
  readonly id: string
  readonly name: string
}

/** Marks one box of the form for correction, with what has to change. */
export function PointBox(props: About) {
  const t = useText(words)
  const { draft, target, id, name } = props
  const point = draft.find(target, id)
  return (
    <>
      <Checkbox
        checked={point !== undefined}
        aria-label={t('askFor', { name })}
        onChange={(event) => draft.mark(target, id, event.target.checked)}
      >
        {t('ask')}
      </Checkbox>
      {point !== undefined && <Reason {...props} point={point} />}
    </>
  )
}

/** Why: from the list of reasons, or in words; both go into the letter. */
export function Reason(props: About & { point: Point }) {
  const t = useText(words)
  const h = useText(handlingWords)
  const now = useLanguage()
  const { draft, target, id, name, point } = props
  function choose(code: CorrectionReason | ''): void {
    draft.because(target, id, code === '' ? undefined : code)
  }
  return (
    <div className="reason">
      <Select
        id={`why-${target}-${id}`}
        aria-label={h('reasonCode', { name })}
        value={point.code ?? ''}
        options={[
          { value: '', label: h('otherReason') },
          ...CODES.map((code) => ({ value: code, label: CORRECTION_REASONS[code][now] })),
        ]}
        onChange={(code) => choose(code as CorrectionReason | '')}
      />
      <Input.TextArea
        rows={2}
        value={point.reason}
        aria-label={t('reasonFor', { name })}
        placeholder={t('reasonFor', { name })}
        status={point.reason.trim() === '' ? 'error' : ''}
        onChange={(event) => draft.say(target, id, event.target.value)}
      />
    </div>
  )
}
