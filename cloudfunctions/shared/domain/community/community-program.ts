import { isWholeWithin, violationsOf, type Violation } from '../refusal'

/** The community as data. `off`: no tab, no page in the build, and no action answers. */
export type CommunityProgram = {
  readonly switch: 'on' | 'off'
  readonly longestText: number
  readonly mostPictures: number
  /** So many members' reports take a post out of sight until an operator has looked at it. */
  readonly hideAtReports: number
}

/** WeChat checks texts of at most 2,500 characters (security.msgSecCheck). */
const CHECKED_TEXT = 2_500

/** What is wrong with the community's rules; nothing: they can be published. */
export const checkCommunityProgram = (program: CommunityProgram): readonly Violation[] =>
  violationsOf([
    [isWholeWithin(program.longestText, 1, CHECKED_TEXT), 'longestText', '正文长度应在 1 到 2500 字之间'],
    [isWholeWithin(program.mostPictures, 0, 9), 'mostPictures', '图片应在 0 到 9 张之间'],
    [isWholeWithin(program.hideAtReports, 1, 100), 'hideAtReports', '举报人数应在 1 到 100 之间'],
  ])
