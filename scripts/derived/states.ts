import { branchTable, caseTable } from '../../src/cases/core/index.ts'
import type { Derive } from '../lib/derive.ts'

/** docs/derived/states.md: state × command of a case and of a branch, as `decide` answers. */
export const states: Derive = async () => ({
  'docs/derived/states.md': `${caseTable()}\n${branchTable()}`,
})
