/** What the file says of itself; everything that varies is handed in, so equal input is equal bytes. */
export interface PdfFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly keywords: string
  /** 制证日期, the file's day of making: midnight in China. */
  readonly day: string
}

export const PRODUCER = 'Zhunying'

/** `D:20261120000000+08'00'`. */
export const pdfDate = (day: string): string => `(D:${day.replaceAll('-', '')}000000+08'00')`

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** XMP that says PDF/A-2b and repeats the information dictionary (ISO 19005-2, 6.6.2). */
export function xmpOf(facts: PdfFacts): Buffer {
  const at = `${facts.day}T00:00:00+08:00`
  const alt = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`
  const lines = [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>',
    `<dc:format>application/pdf</dc:format><dc:title>${alt(facts.title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escape(facts.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description>${alt(facts.subject)}</dc:description>`,
    `<pdf:Keywords>${escape(facts.keywords)}</pdf:Keywords><pdf:Producer>${PRODUCER}</pdf:Producer>`,
    `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ]
  return Buffer.from(lines.join('\n'))
}
