import type { ReactNode } from 'react'

export type Tone = 'plain' | 'blue' | 'green' | 'amber' | 'red'

/** A state in words; the colour only repeats it. */
export function Tag(props: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag ${props.tone ?? 'plain'}`}>{props.children}</span>
}
