import { Checkbox, Input, Select } from 'antd'
import { useLanguage, useText } from '#platform/web/index.ts'
import { CORRECTION_REASONS, type CorrectionReason } from '../../core/index.ts'
import { words as handlingWords } from './handling/strings.ts'
import type { Point, Points } from './points.ts'
import { words } from './strings.ts'

const CODES = Object.keys(CORRECTION_REASONS) as CorrectionReason[]

/** Marks one box or material for correction, with what has to change. */
export function PointBox(props: {
  points: Points
  target: Point['target']
  id: string
  name: string
}) {
  const t = useText(words)
  const { points, target, id, name } = props
  const h = useText(handlingWords)
  const now = useLanguage()
  const point = points.find(target, id)
  function choose(code: CorrectionReason | ''): void {
    points.because(target, id, code === '' ? undefined : code)
  }
  return (
    <>
      <Checkbox
        checked={point !== undefined}
        aria-label={t('askFor', { name })}
        onChange={(event) => points.mark(target, id, event.target.checked)}
      >
        {t('ask')}
      </Checkbox>
      {point !== undefined && (
        <Select
          aria-label={h('reasonCode', { name })}
          value={point.code ?? ''}
          options={[
            { value: '', label: h('otherReason') },
            ...CODES.map((code) => ({ value: code, label: CORRECTION_REASONS[code][now] })),
          ]}
          onChange={(code) => choose(code as CorrectionReason | '')}
        />
      )}
      {point !== undefined && (
        <Input
          value={point.reason}
          aria-label={t('reasonFor', { name })}
          placeholder={t('reasonFor', { name })}
          status={point.reason.trim() === '' ? 'error' : ''}
          onChange={(event) => points.say(target, id, event.target.value)}
        />
      )}
    </>
  )
}
