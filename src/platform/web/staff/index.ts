import './staff.css'

export { Key, KeyHelp, useKeys, type Keys, type Shortcut } from './keys.tsx'
export { StaffTheme } from './StaffTheme.tsx'
