import { Text, View } from '@tarojs/components'
import type { FormerTerm } from '@contract/card'
import { Section } from '../../components/Section'
import { longDay } from '../../text/dates'
import { plainYuan } from './card-words'
import './FormerTerms.scss'

/** The cards there were: when, and what they saved. */
export const FormerTerms = ({ former }: { readonly former: readonly FormerTerm[] }) =>
  former.length === 0 ? null : (
    <>
      <Section title="以前的卡" />
      <View className="former-terms">
        {former.map((term) => (
          <View key={`${term.fromOn}-${term.lastOn}-${term.refundedFen}`} className="former-terms__term">
            <View>
              <Text>
                {term.refundedFen === null ? term.name : `${term.name}，已退 ${plainYuan(term.refundedFen)} 元`}
              </Text>
            </View>
            <Text className="former-terms__note">
              {`${longDay(term.fromOn)}到${longDay(term.lastOn)}，省了 ${plainYuan(term.savedFen)} 元`}
            </Text>
          </View>
        ))}
      </View>
    </>
  )
