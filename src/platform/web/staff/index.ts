export { StaffTheme } from './StaffTheme.tsx'
