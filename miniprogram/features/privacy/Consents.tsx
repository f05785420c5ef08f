import { View } from '@tarojs/components'
import type { PrivacyPage } from '@contract/privacy'
import { SwitchLine } from '../../components/SwitchLine'

type Kind = PrivacyPage['consents'][number]['kind']

const WORDS: Readonly<Record<Kind, { readonly text: string; readonly why: string }>> = {
  profile: { text: '保存我填写的资料', why: '称呼、生日和地址，只用来问候、送生日券和发货。关掉就会删除' },
  phone: { text: '用手机号认出我', why: '把店里用这个号码记的消费和积分算在您名下。关掉就解除绑定' },
  'personal-picks': { text: '按我买过的来推荐', why: '关掉后，给您看的和给大家看的一样' },
}

type ConsentsProps = Pick<PrivacyPage, 'consents'> & { readonly onSay: (kind: Kind, isGiven: boolean) => void }

/** What the member may say yes or no to, at any time. */
export const Consents = ({ consents, onSay }: ConsentsProps) => (
  <View className="switch-list">
    {consents.map(({ kind, isGiven }) => (
      <SwitchLine
        key={kind}
        {...WORDS[kind]}
        isOn={isGiven}
        words={['同意', '不同意']}
        onTurn={() => onSay(kind, !isGiven)}
      />
    ))}
  </View>
)
