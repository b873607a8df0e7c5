import { useLanguage } from '#platform/web/index.ts'
import { useNames } from './names.ts'

/**
 * Words of the law in the reader's language; an English reader has the Chinese ones beside them, marked
 * as Chinese, to compare with a sign, a letter or a statute. What has no English is given as it is printed.
 */
export function AsPrinted(props: { words: string }) {
  const now = useLanguage()
  const english = useNames()(props.words)
  if (now !== 'en') return <>{props.words}</>
  if (english === props.words) return <span lang="zh-CN">{props.words}</span>
  return (
    <>
      {english} · <span lang="zh-CN">{props.words}</span>
    </>
  )
}
