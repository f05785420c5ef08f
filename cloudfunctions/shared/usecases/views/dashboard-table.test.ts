import type { Dashboard } from '@contract/operator'
import { csvOfDashboard } from './dashboard-table'

const figure = {
  ...{ code: 'churn', name: '流失率', part: 3, whole: 20, share: 0.15, before: null, definition: '甲 ÷ 乙，"引号"' },
  ...{ partName: '甲', wholeName: '乙', fromOn: '2026-10-22', toOn: '2026-11-20' },
}
const shown = {
  ...{ shopName: '松间日用', today: '2026-11-21', rolledAt: null, windowDays: 90, fromOn: '2026-08-23' },
  ...{ toOn: '2026-11-20', scope: 'all', scopes: [], memberRepurchase: figure, orderRepurchase: figure },
  ...{ mode: { mode: null, rate: figure, advice: '' }, months: [], stages: [], groups: [], warnings: [] },
  ...{ funnel: null, acquisition: { rows: [], definitions: [] } },
  ...{ others: [], concentration: null, cohorts: [], reminders: { figures: [] }, invitation: null, campaigns: [] },
  worth: [
    {
      ...{ memberId: 'm1', nickname: '=HYPERLINK("x")', stage: '新客', productName: '豆, 粉', dueOn: '2026-11-23' },
      ...{ worthFen: 12_345, reason: '好', tags: [] },
    },
  ],
} as unknown as Dashboard

test('a comma, a quotation mark: the cell is quoted, the mark doubled', () => {
  expect(csvOfDashboard(shown)).toContain('流失率,15.00,,3,甲,20,乙,2026-10-22,2026-11-20,"甲 ÷ 乙，""引号"""')
})

test('a name that a spreadsheet would take for a formula is told to be text', () => {
  expect(csvOfDashboard(shown)).toContain(`"'=HYPERLINK(""x"")","豆, 粉",2026-11-23,123.45,好`)
})

test('it begins with the mark that tells spreadsheets how it is written', () => {
  expect(csvOfDashboard(shown).startsWith('\uFEFF松间日用,')).toBe(true)
})
