import { failOffline } from './failure'
import type { LocalPicture } from './pictures'
import { newRequestId } from './request-id'
import { post } from './transport.h5'

/** Opens the picture in a tab of its own. */
export const showPictures = (urls: readonly string[], place: number): void =>
  void window.open(urls[place], '_blank', 'noopener')

/** The browser's own chooser; none when it was closed. */
export const choosePictures = (most: number): Promise<readonly LocalPicture[]> =>
  new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      accept: 'image/*',
      multiple: most > 1,
    })
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])].slice(0, most)
      resolve(files.map((file) => ({ path: URL.createObjectURL(file) })))
    })
    input.click()
  })

/** Uploads to the local cloud as the SDK does: it says where to, the bytes follow. Throws an offline failure. */
export async function uploadPicture({ path }: LocalPicture): Promise<string> {
  try {
    const bytes = await (await fetch(path)).blob()
    const cloudPath = `posts/${newRequestId()}.${bytes.type.split('/')[1] ?? 'jpg'}`
    const asked = await post('/admin', { action: 'storage.getUploadMetadata', path: cloudPath })
    const { data: place } = (await asked.json()) as UploadPlace
    await fetch(place.url, { method: 'PUT', body: bytes })
    return place.fileId
  } catch {
    throw failOffline()
  }
}

type UploadPlace = { readonly data: { readonly url: string; readonly fileId: string } }
