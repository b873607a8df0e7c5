export { Key, KeyHelp, useKeys, type Keys } from './keys.tsx'
export { StaffTheme } from './StaffTheme.tsx'
