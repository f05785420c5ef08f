import fs from 'node:fs'
import path from 'node:path'
import Database from 'libsql'

/**
 * Takes a data folder for this process alone, until it is given back or the process ends, however it ends.
 * @throws Error, in words, when another local cloud has it
 */
export function ownFolder(folder: string): () => void {
  fs.mkdirSync(folder, { recursive: true })
  const lock = new Database(path.join(folder, 'lock.sqlite'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new Error(`another local cloud is running on ${folder}: stop it, or say another data folder`)
  }
  return () => lock.close()
}
