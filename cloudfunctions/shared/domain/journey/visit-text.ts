import { toDateField, toThing } from '../messaging/field'
import type { InboxContent } from '../messaging/inbox'
import type { FieldValues } from '../messaging/template'
import type { Day } from '../time'
import type { Care, VisitCode } from './follow-up'

/** What a visit is about: what was bought and when, and for an arrival what has come. */
export type VisitSubject = {
  readonly surveyId: string
  readonly productName: string
  readonly boughtOn: Day
  readonly care: Care
  readonly arrival: { readonly productId: string; readonly name: string; readonly categoryName: string } | null
}

/** A visit as it stands in the inbox, and as the values of its template. */
export type VisitText = { readonly inbox: InboxContent; readonly values: FieldValues; readonly page: string }

const INBOX_PAGE = 'packages/member/inbox/index'

/** The words of a visit. @throws RangeError, a fault: an arrival without anything that came. */
export function visitText(visit: VisitCode, subject: VisitSubject): VisitText {
  const { productName, boughtOn, care } = subject
  switch (visit) {
    case 'receipt':
      return told(`${productName}，这样用更好`, `${care.howTo}${care.service}`, null, {
        thing1: toThing(productName),
        thing2: '怎么用更好，都写在消息里了',
        date3: toDateField(boughtOn),
      })
    case 'survey':
      return told(
        `${productName}用得还顺手吗`,
        '点个分数就行，想说两句也欢迎，一分钟就好。',
        `packages/member/survey/index?surveyId=${encodeURIComponent(subject.surveyId)}`,
        { thing1: toThing(productName), thing2: '用得还顺手吗，点一点就好', date3: toDateField(boughtOn) },
      )
    case 'arrival':
      return arrivalText(subject)
  }
}

function arrivalText({ arrival, productName }: VisitSubject): VisitText {
  if (arrival === null) throw new RangeError('nothing has come')
  const { name, categoryName, productId } = arrival
  return told(
    `${categoryName}上新：${name}`,
    `您买过${productName}，这样也许合用，来看看。`,
    `packages/shop/product/index?productId=${encodeURIComponent(productId)}`,
    { thing1: toThing(name), thing2: toThing(`${categoryName}上新，您买过同类`) },
  )
}

const told = (title: string, text: string, page: string | null, values: FieldValues): VisitText => ({
  inbox: { kind: 'follow-up', title, text, page },
  values,
  page: page ?? INBOX_PAGE,
})
