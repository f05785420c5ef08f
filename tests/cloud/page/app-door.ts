import { readFileSync } from 'node:fs'
import { html, type Door } from '../gateway/door'

/** The app's first file; who comes without saying who they are is asked first. */
export const appDoor =
  (file: string): Door =>
  ({ query }) =>
    query.has('openid')
      ? html(readFileSync(file, 'utf8'))
      : { status: 302, headers: { location: '/local/who' }, body: '' }
