/** Words as they are compared: width, blanks and punctuation aside. */
export function plain(words: string): string {
  return words.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
}

/** A short name for words (FNV-1a, twice 32 bit): the same words, the same name; no protection against malice. */
export function shortHash(text: string): string {
  return [0x811c9dc5, 0x1000193]
    .map((seed) => {
      let hash = seed
      for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
      return (hash >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}
