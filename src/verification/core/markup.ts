/** HTML that has been escaped; only `markup` makes it, so a value can never become markup. */
export interface Html {
  readonly html: string
}

type Part = string | number | Html | readonly Html[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function text(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number')
    return String(part).replaceAll(/[&<>"']/g, (c) => ESCAPES[c] as string)
  if ('html' in part) return part.html
  return part.map((p) => p.html).join('')
}

/** A template of markup; whatever is put in is escaped unless it is markup itself. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: strings.reduce((all, s, i) => all + text(parts[i - 1] ?? '') + s) }
}

export const NOTHING: Html = { html: '' }
