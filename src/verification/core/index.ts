export {
  SUBJECT_BITS,
  TOKEN_DIGITS,
  encodeToken,
  packFacts,
  readToken,
  subjectWords,
  type ReadToken,
  type TokenFacts,
  type TokenRefusal,
} from './token.ts'
export { STATUS, packStatuses, statusAt, type StatusName } from './status-list.ts'
export { VERDICTS, standing, type Verdict } from './verdict.ts'
export { renderPage, type PageFacts } from './page.ts'
export { PAGE_STYLE } from './page-style.ts'
