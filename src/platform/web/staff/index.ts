export { Key, KeyHelp, useKeys, type Keys } from './keys.tsx'
export { Rows } from './Rows.tsx'
export { StaffTheme } from './StaffTheme.tsx'
