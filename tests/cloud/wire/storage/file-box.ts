import fs from 'node:fs/promises'
import path from 'node:path'

/** Files by cloud path, on disk or in memory. */
export type FileBox = {
  readonly write: (cloudPath: string, bytes: Buffer) => Promise<void>
  readonly read: (cloudPath: string) => Promise<Buffer | null>
  /** False when there was no such file. */
  readonly remove: (cloudPath: string) => Promise<boolean>
}

/** A path as 云存储 takes it, without what a file system or an address would read otherwise. */
export const isCloudPath = (cloudPath: string): boolean =>
  cloudPath.length > 0 &&
  Buffer.byteLength(cloudPath) <= 500 &&
  !/[\p{Cc}?#%\\:*"<>|]/u.test(cloudPath) &&
  cloudPath.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

/** Opens the box in a folder, or in memory when it is null. */
export function openFileBox(folder: string | null): FileBox {
  return folder === null ? inMemory() : onDisk(folder)
}

function onDisk(folder: string): FileBox {
  const fileOf = (cloudPath: string) => path.join(folder, ...cloudPath.split('/'))
  return {
    write: async (cloudPath, bytes) => {
      await fs.mkdir(path.dirname(fileOf(cloudPath)), { recursive: true })
      await fs.writeFile(fileOf(cloudPath), bytes)
    },
    read: (cloudPath) => fs.readFile(fileOf(cloudPath)).catch(() => null),
    remove: (cloudPath) =>
      fs.unlink(fileOf(cloudPath)).then(
        () => true,
        () => false,
      ),
  }
}

function inMemory(): FileBox {
  const files = new Map<string, Buffer>()
  return {
    write: async (cloudPath, bytes) => void files.set(cloudPath, bytes),
    read: async (cloudPath) => files.get(cloudPath) ?? null,
    remove: async (cloudPath) => files.delete(cloudPath),
  }
}
