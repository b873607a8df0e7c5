/** Every printed word of a PDF, page after page, without the blanks. */
export async function wordsOf(pdf: Buffer): Promise<string> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    const text = [...document.pages()].map((page) => page.getText()).join('\f')
    document.destroy()
    return text.replaceAll(/[ \r\n\t]/g, '')
  } finally {
    library.destroy()
  }
}
