import type { Envelope } from '@contract/envelope'
import type { MemberCenter, PlanCard } from '@contract/member'
import type { Cloud } from '../cloud'
import type { Character } from '../demo/characters'
import type { PersonView } from './board'
import { dayText } from './day-text'

/** Whom the page offers, or any other member it was asked for. */
type Person = Pick<Character, 'openid' | 'nickname' | 'line' | 'tint' | 'ink' | 'page' | 'work'>

const FIRST_PAGE = 'pages/me/index'

/**
 * The people who can be tried out, as the product itself sees them now, and whoever else was asked for by openid and
 * has been here; who never came is left alone.
 */
export async function viewPeople(
  cloud: Cloud,
  characters: readonly Character[],
  openid: string | null,
): Promise<readonly PersonView[]> {
  const isOther = openid !== null && !characters.some((character) => character.openid === openid)
  const others = isOther && cloud.world.people.find(openid) ? [otherMember(openid)] : []
  return Promise.all([...characters, ...others].map((person) => viewPerson(cloud, person)))
}

const otherMember = (openid: string): Person => ({
  openid,
  nickname: openid,
  line: '',
  tint: '#e3e7ea',
  ink: '#3c4a52',
})

async function viewPerson(cloud: Cloud, character: Person): Promise<PersonView> {
  const { openid, nickname, tint, ink } = character
  const center = cloud.world.people.find(openid) ? await openCenter(cloud, openid) : null
  const plan = center?.plans[0]
  return {
    ...{ openid, tint, ink, nickname: center?.member.nickname ?? nickname },
    tier: center?.tier.name.replace('会员', '') ?? null,
    ...(center && plan ? whenOut(plan, center) : { thing: '', when: character.line }),
    remindOn: center ? nextReminder(center.plans) : null,
    page: character.page ?? FIRST_PAGE,
    works: character.work !== undefined,
  }
}

async function openCenter(cloud: Cloud, openid: string): Promise<MemberCenter | null> {
  try {
    const reply = (await cloud.call('member', { action: 'openCenter', input: {} }, openid)) as Envelope<MemberCenter>
    return reply.ok ? reply.data : null
  } catch {
    return null // the functions may be other people's: then there is nothing to say
  }
}

const whenOut = (plan: PlanCard, { today }: MemberCenter) => ({
  thing: plan.productName,
  when: `${dayText(plan.dueOn, today)}用完`,
})

const nextReminder = (plans: readonly PlanCard[]) =>
  plans
    .flatMap(({ reminder }) => (reminder.state === 'agreed' ? [reminder.remindOn] : []))
    .sort()
    .at(0) ?? null
