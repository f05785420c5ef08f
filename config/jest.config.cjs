const path = require('node:path')

const root = path.resolve(__dirname, '..')

const aliases = {
  '^@domain/(.*)$': '<rootDir>/cloudfunctions/shared/domain/$1',
  '^@contract/(.*)$': '<rootDir>/cloudfunctions/shared/contract/$1',
  '^@program/(.*)$': '<rootDir>/config/program/$1',
}

/** What every project shares. `dist/` is output: nothing in it is a module of ours. */
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: root,
  testMatch,
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]sx?$': path.join(__dirname, 'jest/transform.cjs') },
  transformIgnorePatterns: ['/node_modules/(?!(@tarojs|zustand)/)'],
  moduleNameMapper: aliases,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
  collectCoverageFrom: ['cloudfunctions/shared/domain/**/*.ts', '!**/*.test.ts'],
  ...more,
})

module.exports = {
  rootDir: root,
  maxWorkers: 2,
  // A property run or a forked cloud takes seconds on a busy machine; jest's 5 s would tell of load, not of faults.
  testTimeout: 300_000,
  coverageDirectory: '<rootDir>/dist/coverage',
  coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
  coverageThreshold: { [path.join(root, 'cloudfunctions/shared/domain')]: { lines: 95, branches: 95 } },
  projects: [
    project('domain', ['<rootDir>/cloudfunctions/**/*.test.ts', '<rootDir>/config/**/*.test.ts']),
    project('cloud', ['<rootDir>/tests/!(e2e)/**/*.test.ts']),
    project('app', ['<rootDir>/miniprogram/**/*.test.{ts,tsx}'], {
      testEnvironment: 'jsdom',
      moduleNameMapper: {
        ...aliases,
        '^@tarojs/components$': '<rootDir>/tests/fixtures/taro/components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/fixtures/taro/taro.ts',
        '\\.module\\.scss$': 'identity-obj-proxy',
        '\\.s?css$': '<rootDir>/tests/fixtures/taro/style.ts',
        '\\.(png|svg|jpe?g)$': '<rootDir>/tests/fixtures/taro/picture.ts',
      },
    }),
    project('e2e', ['<rootDir>/tests/e2e/**/*.test.ts']),
  ],
}
