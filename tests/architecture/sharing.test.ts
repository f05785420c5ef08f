import { sourceFiles, textOf } from './source-files'

/** A promise of something for the act itself: 分享得积分, 转发送券, 邀请好友赚积分. */
const PROMISE = /(?:分享|转发|邀请|订阅)[^，。；'"`<>\n]{0,8}(?:得|送|赚|领|奖)[^，。；'"`<>\n]{0,6}(?:积分|券|礼|红包)/

test('no text promises anything for sharing, forwarding, inviting or subscribing itself', () =>
  expect(sourceFiles().filter((file) => PROMISE.test(textOf(file)))).toEqual([]))

test('the net finds what it is made for', () =>
  expect(['分享得积分', '转发朋友送 5 元券', '邀请好友赚 200 积分'].map((text) => PROMISE.test(text))).toEqual([
    true,
    true,
    true,
  ]))

test('no page can be shared to Moments', () =>
  expect(sourceFiles().filter((file) => /shareTimeline/i.test(textOf(file)))).toEqual([]))
