export { CaseLetters } from './CaseLetters.tsx'
