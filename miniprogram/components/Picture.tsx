import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import { classes, silent } from './spoken'

const tints = ['pet', 'coffee', 'filter', 'skin', 'home'] as const
type Tint = (typeof tints)[number]

type PictureProps = {
  readonly src: string | null
  /** Chooses the tile's tint, and the drawing when there is no picture. */
  readonly category: string
  readonly className?: string
}

/** A square product picture on its category's tint; a drawing stands in when there is none or it does not come. A mere picture: not read out. */
export function Picture({ src, category, className = '' }: PictureProps) {
  const tint = tintOf(category)
  const [brokenSrc, setBrokenSrc] = useState<string | null>(null)
  return (
    <View className={classes('picture', `picture--${tint}`, className)} {...silent}>
      {src !== null && src !== brokenSrc ? (
        <Image className="picture__image" src={src} mode="aspectFit" lazyLoad onError={() => setBrokenSrc(src)} />
      ) : (
        <View className={`picture__image picture__image--${tint}`} />
      )}
    </View>
  )
}

const tintOf = (category: string): Tint => tints.find((tint) => tint === category) ?? 'home'
