import Taro from '@tarojs/taro'
import { failOffline } from './failure'
import { newRequestId } from './request-id'

/** A picture on the phone: what `<Image>` shows and what is uploaded. */
export type LocalPicture = { readonly path: string }

/** Shows pictures over the whole screen, beginning with one. */
export const showPictures = (urls: readonly string[], place: number): void =>
  void Taro.previewImage({ urls: [...urls], current: urls[place] ?? '' })

/** Lets the shopper choose at most so many pictures; none when they changed their mind or did not permit it. */
export async function choosePictures(most: number): Promise<readonly LocalPicture[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles.map(({ tempFilePath }) => ({ path: tempFilePath }))
  } catch {
    return []
  }
}

/** Uploads a picture and answers its id in cloud storage. Throws an offline failure. */
export async function uploadPicture({ path }: LocalPicture): Promise<string> {
  const [ending = 'jpg'] = /[a-z0-9]+$/i.exec(path) ?? []
  try {
    const cloudPath = `posts/${newRequestId()}.${ending.toLowerCase()}`
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: path })
    return fileID
  } catch {
    throw failOffline()
  }
}
