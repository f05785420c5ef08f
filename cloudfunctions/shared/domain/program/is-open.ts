import type { Program } from './program'

/** Whether the program lets an area answer: the community has a switch, everything else is always open. */
export const isOpen = (program: Pick<Program, 'community'>, area: string): boolean =>
  area !== 'community' || program.community.switch === 'on'
