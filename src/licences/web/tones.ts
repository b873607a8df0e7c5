import type { Tone } from '#platform/web/index.ts'
import type { LicenceView, SingleView } from '../core/index.ts'

export const LICENCE_TONES: Record<LicenceView['state'], Tone> = {
  valid: 'green',
  partial: 'blue',
  suspended: 'amber',
  void: 'red',
  recalled: 'red',
}

export const SINGLE_TONES: Record<SingleView['state'], Tone> = {
  active: 'green',
  suspended: 'amber',
  ended: 'red',
}
