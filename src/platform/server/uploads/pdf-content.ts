import { inflateSync } from 'node:zlib'

/** What a PDF that shows a document has no need of. */
export type ActiveContent =
  | 'script'
  | 'launch'
  | 'attachment'
  | 'media'
  | 'form'
  | 'password'
  | 'packed'
  | 'bomb'

/** Names of PDF 2.0 (ISO 32000-2) that make a reader do something, fetch something or carry something along. */
const NAMES: Readonly<Record<string, ActiveContent>> = {
  JavaScript: 'script',
  JS: 'script',
  Launch: 'launch',
  ImportData: 'launch',
  SubmitForm: 'launch',
  GoToE: 'launch',
  // a file elsewhere: a reader that opens it signs in there with the name of whoever reads
  GoToR: 'launch',
  EmbeddedFile: 'attachment',
  EmbeddedFiles: 'attachment',
  RichMedia: 'media',
  Movie: 'media',
  Rendition: 'media',
  XFA: 'form',
  Encrypt: 'password',
}
const NAME = new RegExp(`/(${Object.keys(NAMES).join('|')})(?![A-Za-z0-9])`)
const STREAM = /stream\r?\n/g
/** What the objects of one file may grow to when unpacked, in bytes. */
const MOST = 50 * 1024 * 1024

/**
 * The first active thing in a PDF: looked for in the objects themselves, also in packed ones and in names
 * written with `#` codes, and not in pictures and fonts, whose bytes mean nothing here.
 */
export function activeContent(bytes: Buffer): ActiveContent | undefined {
  const text = bytes.toString('latin1')
  let budget = MOST
  let from = 0
  STREAM.lastIndex = 0
  for (let match = STREAM.exec(text); match; match = STREAM.exec(text)) {
    const begin = match.index + match[0].length
    if (text.slice(match.index - 3, match.index) === 'end') continue
    const around = text.slice(from, match.index)
    const found = named(around)
    if (found) return found
    const end = text.indexOf('endstream', begin)
    const stop = end < 0 ? text.length : end
    const hidden = inDisguise(text.slice(begin, stop))
    if (hidden) return hidden
    const dictionary = unescaped(around)
    if (/\/ObjStm(?![A-Za-z])/.test(dictionary)) {
      if (!plainlyPacked(dictionary)) return 'packed'
      const unpacked = unpack(bytes.subarray(begin, stop), budget)
      if (unpacked === undefined) return 'bomb'
      budget -= unpacked.length
      const inside = named(unpacked)
      if (inside) return inside
    }
    from = stop
    STREAM.lastIndex = stop + 'endstream'.length
  }
  return named(text.slice(from))
}

function named(text: string): ActiveContent | undefined {
  const [, name] = NAME.exec(unescaped(text)) ?? []
  return name === undefined ? undefined : NAMES[name]
}

/**
 * Objects between a `stream` that is only a word of a comment or a string and the next `endstream`: a reader
 * reads them. Bytes of a picture do not speak of objects.
 */
function inDisguise(text: string): ActiveContent | undefined {
  return /\d\s+\d+\s+obj(?![A-Za-z])/.test(text) ? named(text) : undefined
}

/** Packed by Flate alone, once, or not at all: another way could say what is not found here. */
function plainlyPacked(dictionary: string): boolean {
  const filters = dictionary.matchAll(/\/Filter(?![A-Za-z])\s*(\[[^\]]*\]|\/[A-Za-z0-9]+)?/g)
  const plain = [...filters].every(([, filter = '']) =>
    /^(\/FlateDecode|\[\s*(\/FlateDecode)?\s*\])$/.test(filter),
  )
  return plain && !/\/DecodeParms(?![A-Za-z])/.test(dictionary)
}

/** `/J#53` is `/JS`. */
function unescaped(text: string): string {
  return text.includes('#')
    ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text
}

/** The text of a packed stream; nothing when it grows beyond the budget; as it stands when it is not packed. */
function unpack(packed: Buffer, budget: number): string | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, budget) }).toString('latin1')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined
    return packed.toString('latin1')
  }
}
