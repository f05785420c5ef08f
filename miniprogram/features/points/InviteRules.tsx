import { Text, View } from '@tarojs/components'
import type { InvitationPage } from '@contract/points'
import { Section } from '../../components/Section'
import { inviteRules } from './invite-words'
import './Lines.scss'

/** The rules of inviting in plain words, all of them, before anybody shares. */
export const InviteRules = ({ rules }: { readonly rules: InvitationPage['rules'] }) => (
  <>
    <Section title="邀请规则" />
    <View className="lines">
      {inviteRules(rules).map((rule) => (
        <View key={rule} className="lines__line">
          <Text className="lines__words">{rule}</Text>
        </View>
      ))}
    </View>
  </>
)
