import Taro from '@tarojs/taro'

/** What the button says that saves a file. */
export const savingWord = '发到微信聊天'

/** Writes text into a file and hands it to a chat, from where a phone or a computer opens it. Must begin in a tap. */
export async function saveFile(fileName: string, text: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName })
}
