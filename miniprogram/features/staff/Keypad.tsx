import { Text, View } from '@tarojs/components'
import { silent } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import type { Key } from './amount-entry'
import './Keypad.scss'

const FIGURES: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', '00']

/** Large keys for an amount, for a thumb in a hurry. */
export const Keypad = ({ onKey }: { readonly onKey: (key: Key) => void }) => (
  <View className="keypad">
    <View className="keypad__figures">
      {FIGURES.map((key) => (
        <Tap key={key} className="keypad__key" {...(key === '.' ? { label: '小数点' } : {})} onTap={() => onKey(key)}>
          <Text>{key}</Text>
        </Tap>
      ))}
    </View>
    <View className="keypad__side">
      <Tap className="keypad__key keypad__key--tall" label="退格" onTap={() => onKey('delete')}>
        <View className="keypad__erase" {...silent} />
      </Tap>
      <Tap className="keypad__key keypad__key--tall keypad__key--quiet" onTap={() => onKey('clear')}>
        <Text>清空</Text>
      </Tap>
    </View>
  </View>
)
