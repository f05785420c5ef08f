import path from 'node:path'
import * as v from 'valibot'
import type { Cloud } from '../cloud'
import { characters } from '../demo/characters'
import { html, json, readObject, refused, type Door } from '../gateway/door'
import type { Board } from './board'
import { bundle } from './bundle'
import { viewPeople } from './people-view'
import { walkToReminder } from './walk-to-reminder'

const SHOP_NAME = '松间日用'
const openidField = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))

/** The doors of the phone page, for a cloud's `pages`. */
export const pageDoors = (cloud: Cloud): Readonly<Record<string, Door>> => ({
  'GET /local/phone-page': pageDoor('phone-page'),
  'GET /local/who': pageDoor('who-page'),
  'GET /local/people': async ({ query }) =>
    json({ ok: true, people: await viewPeople(cloud, characters, query.get('openid')) }),
  'GET /local/board': ({ query }) => json(boardOf(cloud, query.get('openid') ?? '')),
  'POST /local/walk': async ({ body }) => {
    const wish = v.safeParse(v.object({ openid: openidField }), readObject(body))
    if (!wish.success) return refused(400, 'request/invalid', 'say {"openid": …}')
    return json({ ok: true, arrived: await walkToReminder(cloud, characters, wish.output.openid) })
  },
})

/** What the page shows of one person and of the cloud. */
export const boardOf = (cloud: Cloud, openid: string): Board => ({
  now: cloud.clock.now(),
  realNow: Date.now(),
  shopName: SHOP_NAME,
  messages: cloud.world.phones.of(openid),
  timers: cloud
    .functions()
    .flatMap(({ name, timer, lastRun }) =>
      timer ? [{ name, lastAt: lastRun?.at ?? null, nextAt: timer.nextRunAt }] : [],
    ),
  templates: cloud.world.templates
    .all()
    .map(({ tmplId, title }) => ({ tmplId, title, left: cloud.world.subscriptions.left(openid, tmplId) })),
})

/** Built at the first look and kept: it does not change while the cloud runs. */
function pageDoor(page: string): Door {
  let text: string | null = null
  return () =>
    html(
      (text ??= bundle(path.join(__dirname, 'browser', `${page}.ts`), path.join(__dirname, 'browser', `${page}.html`))),
    )
}
