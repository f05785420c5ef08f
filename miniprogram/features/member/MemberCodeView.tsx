import { Text, View } from '@tarojs/components'
import { silent, spoken } from '../../components/spoken'
import { barPicture, qrPicture } from './code-drawing'
import type { ShownCode } from './useMemberCode'
import './MemberCodeView.scss'

const STEP_SECONDS = 30

/** The code, as large as the phone allows, and how long it is shown: on white in dark mode too, so that scanners read it. */
export const MemberCodeView = ({ nickname, tier, code, seconds }: Extract<ShownCode, { readonly phase: 'shown' }>) => (
  <View className="member-code">
    <View className="member-code__who">
      <Text className="member-code__name">{nickname}</Text>
      <Text className={`member-code__tier member-code__tier--${tier.code}`}>{tier.name}</Text>
    </View>
    <View
      className="member-code__qr"
      style={{ backgroundImage: qrPicture(code.digits) }}
      {...spoken('img', '会员二维码')}
    />
    <View className="member-code__bars" style={{ backgroundImage: barPicture(code.digits) }} {...silent} />
    <Text className="member-code__digits" selectable>
      {code.digits.replace(/(\d{6})(?=\d)/g, '$1 ')}
    </Text>
    <View className="member-code__ring" style={{ backgroundImage: ring(seconds) }} {...silent}>
      <View className="member-code__seconds">
        <Text>{seconds}</Text>
      </View>
    </View>
    <Text className="member-code__note">秒后自动更新</Text>
  </View>
)

/** The code that is on its way: the real boxes. */
export const MemberCodeSkeleton = () => (
  <View className="member-code" {...spoken('status', '正在取会员码')}>
    <View className="member-code__who member-code__who--blank" />
    <View className="member-code__qr member-code__qr--blank" />
    <View className="member-code__bars member-code__bars--blank" />
  </View>
)

const ring = (seconds: number): string => {
  const share = Math.round((Math.min(seconds, STEP_SECONDS) / STEP_SECONDS) * 1000) / 10
  return `conic-gradient(#0e6e5a ${share}%, #e7e4de ${share}% 100%)`
}
