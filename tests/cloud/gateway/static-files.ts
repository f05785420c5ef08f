import fs from 'node:fs/promises'
import path from 'node:path'
import { refused, type Door } from './door'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}

/** The content type of a file by its name. */
export const typeOf = (file: string): string => TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream'

/** Serves a folder under a mount path; a folder answers its index.html. Nothing outside the folder is ever served. */
export function serveFolder(mount: string, folder: string): Door {
  const root = path.resolve(folder)
  return async ({ path: asked }) => {
    const inside = path.normalize(asked.slice(mount.length) || '.')
    const file = path.resolve(root, `./${inside}`)
    if (file !== root && !file.startsWith(root + path.sep)) return notFound(asked)
    const found = (await readFile(file)) ?? (await readFile(path.join(file, 'index.html')))
    if (!found) return notFound(asked)
    const headers = { 'content-type': typeOf(found.file), 'cache-control': 'no-cache' }
    return { status: 200, headers, body: found.bytes }
  }
}

const notFound = (asked: string) => refused(404, 'request/no-file', `there is nothing at ${asked}`)

async function readFile(file: string): Promise<{ file: string; bytes: Buffer } | null> {
  if (file.includes('\0')) return null
  try {
    return { file, bytes: await fs.readFile(file) }
  } catch {
    return null
  }
}
