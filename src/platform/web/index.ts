export type { Body, Path } from '../core/calls.ts'
export { ApiError, OFFLINE, get, newKey, post, request, sendTo, type Reply } from './api.ts'
export { useCommand } from './command.ts'
export { groupCode, sayDay, sayDaysIn, sayInstant, sayTime } from './dates.ts'
export { applyElder, useElder } from './elder.ts'
export {
  language,
  setLanguage,
  useLanguage,
  useMarks,
  useSay,
  useText,
  type Say,
  type Strings,
} from './language.ts'
export { lazyPage } from './lazy-page.ts'
export { readLocal, writeLocal } from './local.ts'
export { withQuery } from './paths.ts'
export { makeQueryClient } from './query.ts'
export { upload } from './upload.ts'
export { Button } from 'antd-mobile'
export { Bar } from './ui/Bar.tsx'
export { FileAnchor } from './ui/FileAnchor.tsx'
export { Field, type FieldFrame } from './ui/Field.tsx'
export { Load, Loading } from './ui/Load.tsx'
export { Page } from './ui/Page.tsx'
export { Problem } from './ui/Problem.tsx'
export { Switch } from './ui/Switch.tsx'
export { Tag, type Tone } from './ui/Tag.tsx'
