import { fireEvent, render } from '@testing-library/react'
import { Picture } from './Picture'

const find = (container: HTMLElement, what: string) => container.querySelector(what)

test('a product without a picture, or of no known category, still has a drawing on a tint', () => {
  const { container } = render(<Picture src={null} category="garden" />)
  expect(find(container, '.picture--home .picture__image--home')).toBeTruthy()
})

test('a picture that does not come gives way to the drawing, and another one is tried', () => {
  const { container, rerender } = render(<Picture src="/a.png" category="pet" />)
  const image = find(container, 'img')
  expect(image?.getAttribute('src')).toBe('/a.png')
  if (image) fireEvent.error(image)
  expect(find(container, '.picture__image--pet')).toBeTruthy()
  rerender(<Picture src="/b.png" category="pet" />)
  expect(find(container, 'img')?.getAttribute('src')).toBe('/b.png')
})
