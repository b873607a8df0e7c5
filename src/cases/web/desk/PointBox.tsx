import { Checkbox, Input } from 'antd'
import { useText } from '#platform/web/index.ts'
import type { Point, Points } from './points.ts'
import { words } from './strings.ts'

/** Marks one box or material for correction, with what has to change. */
export function PointBox(props: {
  points: Points
  target: Point['target']
  id: string
  name: string
}) {
  const t = useText(words)
  const { points, target, id, name } = props
  const point = points.find(target, id)
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
