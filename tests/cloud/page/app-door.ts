import { existsSync, readFileSync } from 'node:fs'
import { html, type Door } from '../gateway/door'

/** The app's first file; who comes without saying who they are is asked first. */
export const appDoor =
  (file: string): Door =>
  ({ query }) => {
    if (!query.has('openid')) return { status: 302, headers: { location: '/local/who' }, body: '' }
    return html(existsSync(file) ? readFileSync(file, 'utf8') : NOT_BUILT)
  }

const NOT_BUILT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="3"><title>小程序</title>' +
  '<p style="font:15px sans-serif;padding:96px 24px;text-align:center;color:#6b6862">小程序正在编译，好了会自己打开'
