import { useState, type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { classes } from '../../components/spoken'
import { readDevice } from '../../platform/device'
import { NavBar } from './NavBar'
import { TabSlot } from './TabSlot'
import './Screen.scss'

type ScreenProps = PropsWithChildren<{
  readonly title: string
  /** A tab page leaves room for the tab bar; any other has a way back. */
  readonly place: 'tab' | 'page'
  /** Takes the whole of a wide window; else a page stays a phone’s width. */
  readonly wide?: boolean
}>

const BIG_LETTERS = 1.2

/** The frame of every page: the title bar, the shopper's letter size, the room the tab bar needs. */
export function Screen({ title, place, wide = false, children }: ScreenProps) {
  const [device] = useState(readDevice)
  const big = device.letters >= BIG_LETTERS
  return (
    <View
      className={classes('screen', `screen--${place}`, big && 'screen--big', wide && 'screen--wide')}
      style={lettersOf(device.letters)}
    >
      <NavBar title={title} device={device} back={place === 'page'} />
      <View className="screen__body">{children}</View>
      {place === 'tab' ? <TabSlot /> : null}
    </View>
  )
}

const lettersOf = (letters: number): Record<string, string> => ({ '--fs': String(letters) })
