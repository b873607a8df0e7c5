/** A progress bar that a screen reader can read; `share` runs from 0 to 1. */
export function Bar(props: { share: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, props.share)) * 100)
  return (
    <div
      className="bar"
      role="progressbar"
      aria-label={props.label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span style={{ width: `${percent}%` }} />
    </div>
  )
}
