import { unreachable } from '#kernel/never.ts'
import type { RegionCode } from '../../catalogue/core/index.ts'
import type { Values } from './values.ts'

/** 新办、变更、延续: what the case is, so that nobody has to say it again in the form. */
export type ApplicationKind = 'open' | 'change' | 'renew'

/** Values that the case itself knows; they stand over anything typed. */
export function derivedValues(about: { kind: ApplicationKind; region: RegionCode }): Values {
  return { app_type: applicationType(about.kind), premises_district: about.region }
}

function applicationType(kind: ApplicationKind): string {
  switch (kind) {
    case 'open':
      return '新办'
    case 'change':
      return '变更'
    case 'renew':
      return '延续'
    default:
      return unreachable(kind)
  }
}
