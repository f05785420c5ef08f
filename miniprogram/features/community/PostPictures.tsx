import { Image, View } from '@tarojs/components'
import { classes } from '../../components/spoken'
import { showPictures } from '../../platform/pictures'
import './PostPictures.scss'

const SHOWN = 9

/** The pictures of a post: one wide, three as a large and two small, else in rows of three; a tap shows them whole. */
export const PostPictures = ({ urls }: { readonly urls: readonly string[] }) =>
  urls.length === 0 ? null : (
    <View className={classes('post-pictures', `post-pictures--${shapeOf(urls.length)}`)}>
      {urls.slice(0, SHOWN).map((url, place) => (
        <Image
          key={url}
          className="post-pictures__one"
          src={url}
          mode="aspectFill"
          lazyLoad
          onClick={(event) => {
            event.stopPropagation()
            showPictures(urls, place)
          }}
          {...{ 'aria-label': `第 ${place + 1} 张图，共 ${urls.length} 张` }}
        />
      ))}
    </View>
  )

const shapeOf = (count: number): string => (count === 1 ? 'one' : count === 3 ? 'three' : 'rows')
