import { setClipboardData } from '@tarojs/taro'
import { say } from './toast'

/** Copies a text, and says `sentence` once it is. WeChat adds a word of its own. */
export const copyText = (text: string, sentence: string): void =>
  void setClipboardData({ data: text }).then(
    () => say(sentence),
    () => say('没能复制，请长按选中再复制'),
  )
