import { create } from 'zustand'
import type { PostCard, PostedProduct } from '@contract/community'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { choosePictures, uploadPicture, type LocalPicture } from '../../platform/pictures'
import { newRequestId } from '../../platform/request-id'

/** How many pictures and letters a post may have, as the program says when it is delivered. */
export const MOST_PICTURES = 9
export const LONGEST_TEXT = 1_000

/** What is being written; it is still there when the page is left and opened again. */
export type Draft = {
  readonly text: string
  readonly pictures: readonly LocalPicture[]
  readonly product: PostedProduct | null
  readonly sending: boolean
  readonly notice: string | null
  /** Made at the first tap on 发布 and kept until it is answered, so that a second tap sends the same post. */
  readonly requestId: string | null
}

const blank: Draft = { text: '', pictures: [], product: null, sending: false, notice: null, requestId: null }

/** The draft as a component sees it. */
export const useDraft = create<Draft>(() => blank)

/** Changes what is written; it is another post then. */
export const change = (draft: Partial<Pick<Draft, 'text' | 'pictures' | 'product'>>): void =>
  useDraft.setState({ ...draft, requestId: null, notice: null })

/** Lets the shopper add pictures. */
export async function addPictures(): Promise<void> {
  const { pictures } = useDraft.getState()
  const chosen = await choosePictures(MOST_PICTURES - pictures.length)
  if (chosen.length > 0) change({ pictures: [...pictures, ...chosen].slice(0, MOST_PICTURES) })
}

/** Sends the post; null when it did not go, and the draft says why. */
export async function publish(): Promise<PostCard | null> {
  const { text, pictures, product, sending, requestId = null } = useDraft.getState()
  if (sending) return null
  const id = requestId ?? newRequestId()
  useDraft.setState({ sending: true, notice: null, requestId: id })
  try {
    const fileIds = await Promise.all(pictures.map(uploadPicture))
    const input = { text, productId: product?.productId ?? null, fileIds }
    const post = await cloud.community.writePost(input, id)
    useDraft.setState(blank, true)
    return post
  } catch (thrown) {
    const failure = failureOf(thrown)
    const notice = failure.kind === 'offline' ? '没有网络，写好的还在，连上后再发。' : failure.message
    useDraft.setState({ sending: false, notice })
    return null
  }
}
