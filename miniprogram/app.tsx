import type { PropsWithChildren } from 'react'
import { useAppStart } from './features/shell/useAppStart'
import './app.scss'

/** The app: every page is its child. */
export default function App({ children }: PropsWithChildren) {
  useAppStart()
  return children
}
