import type { Bilingual } from '#kernel/bilingual.ts'

/** What Node tells of a call to the system that failed; some of it is missing for some calls. */
interface SystemFault extends Error {
  readonly code?: string
  readonly syscall?: string
  readonly path?: string
  readonly address?: string
  readonly port?: number
  readonly hostname?: string
  /** PostgreSQL's own refusals have this, and a code of five characters. */
  readonly severity?: string
}

const WORDS: Readonly<Record<string, Bilingual>> = {
  EACCES: { zh: '没有权限', en: 'no permission' },
  EPERM: { zh: '没有权限', en: 'no permission' },
  EROFS: { zh: '文件系统只读', en: 'the file system is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'this is a folder, not a file' },
  EEXIST: { zh: '已有同名文件', en: 'a file of this name is in the way' },
  EADDRINUSE: {
    zh: '端口已被占用，请用 PORT 指定别的，0 为任意空闲端口',
    en: 'the port is taken; name another with PORT, 0 for any free one',
  },
  EADDRNOTAVAIL: { zh: '本机没有这个地址', en: 'this machine has no such address' },
  ECONNREFUSED: { zh: '连不上', en: 'nothing answers there' },
  ECONNRESET: { zh: '连接中断', en: 'the connection broke' },
  ETIMEDOUT: { zh: '连接超时', en: 'no answer in time' },
  ENOTFOUND: { zh: '找不到这台主机', en: 'no such host' },
  EAI_AGAIN: { zh: '找不到这台主机', en: 'no such host' },
}

/**
 * A fault of the world (disk, network, database server) in words, naming the file or the address; nothing
 * for an error that is ours, whose stack is wanted.
 */
export function sayFault(error: unknown): string | undefined {
  // a host with several addresses fails with one error for each
  if (error instanceof AggregateError) return sayFault(error.errors[0])
  if (!(error instanceof Error)) return undefined
  const fault = error as SystemFault
  if (fault.severity !== undefined && fault.code?.length === 5)
    return `数据库拒绝 · the database refuses: ${fault.message} (${fault.code})`
  const words = fault.syscall === undefined ? undefined : WORDS[fault.code ?? '']
  return words && `${words.zh} · ${words.en}: ${whereOf(fault)}`
}

function whereOf({ path, address, port, hostname, message }: SystemFault): string {
  if (address !== undefined && port !== undefined) return `${address}:${port}`
  return path ?? hostname ?? message
}
