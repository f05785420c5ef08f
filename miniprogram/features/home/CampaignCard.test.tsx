import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import type { HomeCard } from '@contract/member'
import { CampaignCard } from './CampaignCard'

const card: HomeCard = { campaignId: 'c1', title: '热茶备好了', text: '进店试一杯。', page: null, picture: null }

test('a tap goes where the campaign leads, or to the inbox where it leads nowhere', () => {
  render(<CampaignCard card={{ ...card, page: 'packages/member/coupons/index' }} />)
  fireEvent.click(screen.getByText('热茶备好了'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/member/coupons/index' })
  render(<CampaignCard card={card} />)
  fireEvent.click(screen.getAllByText('进店试一杯。')[1] as HTMLElement)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/member/inbox/index' })
})
