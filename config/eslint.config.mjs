import tseslint from 'typescript-eslint'
import reactHooks from 'eslint-plugin-react-hooks'

const noClockNoChance = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time is an argument.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance is an argument.',
  },
]

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/coverage/**', '**/.local/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a string union.' }],
    },
  },
  {
    files: ['cloudfunctions/shared/{domain,usecases,contract}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noClockNoChance,
        { selector: 'TSEnumDeclaration', message: 'Use a string union.' },
        { selector: 'ClassDeclaration', message: 'No classes: plain values and functions.' },
      ],
      'no-console': 'error',
    },
  },
  { files: ['**/*.cjs', 'tests/fixtures/**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
