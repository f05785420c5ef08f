import { View } from '@tarojs/components'
import { silent } from '../../components/spoken'
import './Mark.scss'

/** A small drawing that only this area needs, in the colour of the text around it. */
export const Mark = ({ name }: { readonly name: 'export' | 'about' | 'down' }) => (
  <View className={`mark mark--${name}`} {...silent} />
)
