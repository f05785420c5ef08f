import Taro, { useShareAppMessage } from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import type { InvitationPage } from '@contract/points'
import { useShareCard } from '../../platform/share'
import { EarningWays } from './EarningWays'
import { inviteCard } from './invitation'
import { InviteCard } from './InviteCard'
import { InvitedCard } from './InvitedCard'
import { InviteRules } from './InviteRules'

const share = useShareAppMessage as jest.Mock
const handedOn = () => (share.mock.lastCall as readonly [() => unknown])[0]()

const rules = { points: 200, mostADay: 5, mostEver: 50, waitDays: 7, openDays: 90 }
const aPage = (given: Partial<InvitationPage> = {}): InvitationPage => ({
  code: '0A1B2C3D4E5F6G7H',
  rules,
  friends: 0,
  bought: 0,
  earnedPoints: 0,
  ...given,
})

test('the rules say for what there are points, for what there are none, and how many at most', () => {
  render(<InviteRules rules={rules} />)
  for (const rule of [
    '朋友在 90 天内第一次消费，过了 7 天退货期、没有全部退掉，您得 200 积分。',
    '只是分享没有积分，朋友只是打开也没有。',
    '只算您直接邀请的朋友，朋友再邀请的人不算给您。',
    '店里停办以后，还没有到账的不再给。',
    '每天最多 5 位，一共最多 50 位，店里当月的活动积分发完为止。',
  ])
    expect(screen.getByText(rule)).toBeTruthy()
})

test('where inviting brings nothing, nothing is promised', () => {
  const none = { ...rules, points: 0 }
  render(
    <>
      <InviteCard page={aPage({ rules: none })} />
      <InviteRules rules={none} />
    </>,
  )
  expect(screen.getByText('请朋友来逛逛')).toBeTruthy()
  expect(screen.getByText('现在邀请朋友没有积分。')).toBeTruthy()
  expect(screen.queryByText(/您得|最多/)).toBeNull()
})

test('what has come of it is said once there is something', () => {
  const { unmount } = render(<InviteCard page={aPage()} />)
  expect(screen.queryByText(/位朋友/)).toBeNull()
  unmount()
  render(<InviteCard page={aPage({ friends: 3, bought: 1, earnedPoints: 200 })} />)
  expect(screen.getByText('来了 3 位朋友，1 位已消费，得了 200 积分')).toBeTruthy()
})

test('what is handed on is the code and nothing else of the member', () => {
  const Page = () => {
    useShareCard(inviteCard('0A1B2C3D4E5F6G7H'))
    return null
  }
  render(<Page />)
  expect(handedOn()).toEqual({
    title: '我常来的店，一起来看看',
    path: '/packages/member/invite/index?from=0A1B2C3D4E5F6G7H',
  })
})

test.each([
  ['noted', /请您来的朋友会得到积分/],
  ['own', /您自己的邀请/],
  ['taken', /另一位朋友/],
  ['not-new', /只对新朋友算/],
  ['unknown', /已经不在了/],
] as const)('whoever opens one that is %s reads what that means', (standing, words) => {
  render(<InvitedCard answer={{ standing }} />)
  expect(screen.getByText(words)).toBeTruthy()
})

test('among the ways to earn it leads to the invitation', () => {
  const navigateTo = jest.spyOn(Taro, 'navigateTo')
  render(<EarningWays ways={[{ kind: 'friend-purchase', points: 200, mostADay: 5, mostEver: 50, isOpen: true }]} />)
  fireEvent.click(screen.getByText('朋友第一次来买'))
  expect(navigateTo).toHaveBeenCalledWith({ url: '/packages/member/invite/index' })
})
