import path from 'node:path'
import type { Cloud } from '../../cloud'
import { html, json, refused, type Door } from '../../gateway/door'
import { OPENID } from '../../world/people'
import { bundle } from '../bundle'
import { documentDoors } from './document-doors'
import { viewGrants, viewOverview } from './overview'

/** The console of any cloud at `/local`, and what it asks. `pages`: the doors the cloud has besides. */
export const consoleDoors = (cloud: Cloud, pages: Readonly<Record<string, Door>>): Readonly<Record<string, Door>> => ({
  'GET /local': consolePage(),
  'GET /local/': () => ({ status: 302, headers: { location: '/local' }, body: '' }),
  'GET /local/overview': () => json({ ok: true, ...viewOverview(cloud, 'GET /local/phone-page' in pages) }),
  'GET /local/grants': ({ query }) => {
    const openid = query.get('openid') ?? ''
    if (!OPENID.test(openid)) return refused(400, 'request/invalid', 'say ?openid=')
    return json({ ok: true, grants: viewGrants(cloud, openid) })
  },
  ...documentDoors(cloud.store),
})

/** Built at the first look and kept: it does not change while the cloud runs. */
function consolePage(): Door {
  const file = (name: string) => path.join(__dirname, 'browser', name)
  let text: string | null = null
  return () => html((text ??= bundle(file('console.ts'), file('console.html'))))
}
