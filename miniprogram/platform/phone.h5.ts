import type { PhoneTap } from './phone'
import { post } from './transport.h5'

/** In a browser the local cloud stands in for WeChat: it makes a code of a number that is typed. */
export const phoneButton = (onTap: (tap: PhoneTap) => void) => ({
  onClick: () => {
    const phoneNumber = window.prompt('本地模拟：微信里会直接给出手机号，这里请输入')?.replace(/\D/g, '') ?? ''
    if (phoneNumber === '') return onTap({ why: 'refused' })
    void post('/local/phone-code', { phoneNumber })
      .then((reply) => reply.json() as Promise<{ readonly code?: string }>)
      .then(
        ({ code }) => onTap(code ? { code } : { why: 'refused' }),
        () => onTap({ why: 'refused' }),
      )
  },
})
