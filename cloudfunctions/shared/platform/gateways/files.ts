import type { FileGateway } from '../../usecases/context/community'
import { chunks } from '../database'
import { sdk } from '../sdk'

const MAX_FILES = 50

/** Files in cloud storage. */
export const files: FileGateway = {
  async urlsOf(fileIds) {
    const pages = chunks([...new Set(fileIds)], MAX_FILES).map((fileList) => sdk.getTempFileURL({ fileList }))
    const found = (await Promise.all(pages)).flatMap((page) => (page ? page.fileList : []))
    return new Map(found.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL] as const] : [])))
  },
  async remove(fileIds) {
    for (const fileList of chunks(fileIds, MAX_FILES)) await sdk.deleteFile({ fileList })
  },
}
