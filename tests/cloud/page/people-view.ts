import type { Envelope } from '@contract/envelope'
import type { MemberCenter, PlanCard } from '@contract/member'
import type { Cloud } from '../cloud'
import type { Character } from '../demo/characters'
import type { PersonView } from './board'
import { dayText } from './day-text'

/** The people who can be tried out, as the product itself sees them now; who never came is left alone. */
export const viewPeople = (cloud: Cloud, characters: readonly Character[]): Promise<readonly PersonView[]> =>
  Promise.all(characters.map((character) => viewPerson(cloud, character)))

async function viewPerson(cloud: Cloud, character: Character): Promise<PersonView> {
  const { openid, nickname, tint, ink } = character
  const center = cloud.world.people.find(openid) ? await openCenter(cloud, openid) : null
  const plan = center?.plans[0]
  return {
    ...{ openid, nickname, tint, ink },
    tier: center?.tier.name.replace('会员', '') ?? null,
    ...(center && plan ? whenOut(plan, center) : { thing: '', when: character.line }),
    remindOn: center ? nextReminder(center.plans) : null,
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
