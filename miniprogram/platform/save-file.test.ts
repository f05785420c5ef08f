import Taro from '@tarojs/taro'
import { saveFile } from './save-file'
import { saveFile as saveInBrowser } from './save-file.h5'

test('on a phone the text becomes a file of its name and goes to a chat', async () => {
  const writeFileSync = jest.fn()
  const shareFileMessage = jest.fn().mockResolvedValue({ errMsg: 'ok' })
  Object.assign(Taro, {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({ writeFileSync }),
    shareFileMessage,
  })
  await saveFile('经营.csv', 'a,b')
  expect(writeFileSync).toHaveBeenCalledWith('wxfile://usr/经营.csv', 'a,b', 'utf8')
  expect(shareFileMessage).toHaveBeenCalledWith({ filePath: 'wxfile://usr/经营.csv', fileName: '经营.csv' })
})

test('in a browser it is downloaded under its name', async () => {
  const clicked: string[] = []
  Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined })
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.download} ${this.href}`)
  })
  await saveInBrowser('经营.csv', 'a,b')
  expect(clicked).toEqual(['经营.csv blob:1'])
})
