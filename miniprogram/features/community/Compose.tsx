import { useState } from 'react'
import { Image, Text, View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Icon } from '../../components/Icon'
import { Row } from '../../components/Row'
import { WritingField } from '../../components/WritingField'
import { spoken } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { ChooseBought } from './ChooseBought'
import { addPictures, change, LONGEST_TEXT, MOST_PICTURES, publish, useDraft } from './draft'
import './Compose.scss'

/** Writes a post: words, pictures, the product it is about. `onPublished` is called when it has gone out. */
export function Compose({ onPublished }: { readonly onPublished: () => void }) {
  const draft = useDraft()
  const [choosing, setChoosing] = useState(false)
  const send = () => void publish().then((post) => post && onPublished())
  return (
    <>
      <View className="compose">
        <WritingField
          label="正文"
          value={draft.text}
          hint="用得怎么样，说说实话"
          most={LONGEST_TEXT}
          onType={(text) => change({ text })}
          className="compose__text"
        />
        <View className="compose__pictures">
          {draft.pictures.map(({ path }, place) => (
            <Tap
              key={path}
              className="compose__picture"
              label={`去掉第 ${place + 1} 张图`}
              onTap={() => change({ pictures: draft.pictures.filter((picture) => picture.path !== path) })}
            >
              <Image className="compose__image" src={path} mode="aspectFill" />
              <Text className="compose__drop">去掉</Text>
            </Tap>
          ))}
          {draft.pictures.length < MOST_PICTURES ? (
            <Tap className="compose__picture compose__picture--add" label="加图片" onTap={() => void addPictures()}>
              <Icon name="plus" />
              <Text>图片</Text>
            </Tap>
          ) : null}
        </View>
      </View>
      <View className="row-list">
        <Row icon="bag" text="说的是哪件" note={draft.product?.name ?? '可以不选'} onTap={() => setChoosing(true)} />
      </View>
      <View className="compose__why">文字当时审核，图片审核一两分钟，之前只有您自己看得到。</View>
      <Button
        text={draft.sending ? '正在发布' : '发布'}
        disabled={draft.sending || draft.text.trim() === ''}
        onTap={send}
      />
      {draft.notice ? (
        <View className="compose__notice" {...spoken('status')}>
          <Text>{draft.notice}</Text>
        </View>
      ) : null}
      {choosing ? (
        <ChooseBought
          onChoose={(product) => {
            change({ product })
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </>
  )
}
