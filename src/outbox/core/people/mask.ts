/** `138****1234`: enough for its owner to know it again. */
export function maskPhone(phone: string): string {
  const digits = phone.replaceAll(/\s|-/g, '')
  if (digits.length < 7) return '****'
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}

/** `w***@example.cn`. */
export function maskMail(mail: string): string {
  const at = mail.lastIndexOf('@')
  return at < 1 ? '***' : `${mail.slice(0, 1)}***${mail.slice(at)}`
}
