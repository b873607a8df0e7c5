export { Key, KeyHelp, useKeys, type Keys } from './keys.tsx'
export { receiptOf } from './receipt.tsx'
export { Rows } from './Rows.tsx'
export { StaffTheme } from './StaffTheme.tsx'
