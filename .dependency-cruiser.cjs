/**
 * The whole architecture, as rules. Read top to bottom:
 *   src/<module>/{core,server,web}   kernel <- core <- server | web <- main
 */
/** Which module may know which (through its index.ts). Anything absent is forbidden. */
const MAY_KNOW = {
  catalogue: [],
  access: [],
  records: ['access'],
  parties: ['catalogue', 'access', 'records'],
  exchange: ['catalogue', 'parties', 'access'],
  guidance: ['catalogue'],
  forms: ['catalogue', 'parties'],
  notices: ['catalogue', 'guidance', 'forms', 'access', 'records'],
  cases: ['catalogue', 'guidance', 'forms', 'notices', 'parties', 'exchange', 'access', 'records'],
  filing: ['catalogue', 'forms', 'parties', 'exchange', 'cases', 'access', 'records'],
  letters: ['catalogue', 'notices', 'cases', 'access', 'records'],
  reviews: ['catalogue', 'forms', 'cases', 'parties', 'access', 'records'],
  inspections: ['catalogue', 'cases', 'access', 'records'],
  licences: ['catalogue', 'parties', 'cases', 'access', 'records'],
  certificates: ['catalogue', 'licences', 'access', 'records'],
  messages: ['catalogue', 'cases', 'licences', 'access'],
  feedback: ['catalogue', 'cases', 'licences', 'access', 'records'],
  insights: [
    'catalogue',
    'guidance',
    'forms',
    'notices',
    'cases',
    'licences',
    'feedback',
    'access',
    'records',
  ],
  studio: ['catalogue', 'guidance', 'cases', 'access', 'records'],
  verification: ['catalogue', 'licences', 'certificates', 'access', 'records'],
  archives: [
    'catalogue',
    'forms',
    'cases',
    'letters',
    'reviews',
    'licences',
    'certificates',
    'verification',
    'access',
    'records',
  ],
  outbox: ['catalogue', 'cases', 'licences', 'access', 'records'],
  neighbours: [
    'catalogue',
    'forms',
    'cases',
    'reviews',
    'licences',
    'certificates',
    'exchange',
    'outbox',
    'supervision',
    'access',
    'records',
  ],
  training: ['cases', 'inspections', 'access'],
  supervision: [
    'catalogue',
    'parties',
    'exchange',
    'notices',
    'cases',
    'reviews',
    'inspections',
    'licences',
    'verification',
    'messages',
    'access',
    'records',
  ],
}
const modules = Object.keys(MAY_KNOW)
const outside = (m) => modules.filter((x) => x !== m && !MAY_KNOW[m].includes(x))
const test = '[.]test[.]tsx?$'

module.exports = {
  forbidden: [
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-knows-nothing',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: test },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      comment:
        'core/ may import core/, the kernel and zod (pinyin-pro in guidance), nothing that does IO',
      from: { path: '^src/[^/]+/core/', pathNot: test },
      to: {
        pathNot: ['^src/[^/]+/core/', '^src/kernel/', '(^|/)node_modules/(zod|pinyin-pro)/'],
      },
    },
    {
      name: 'server-not-to-web',
      severity: 'error',
      from: { path: '^src/[^/]+/server/' },
      to: { path: '^src/([^/]+/web|main)/' },
    },
    {
      name: 'web-not-to-server',
      severity: 'error',
      from: { path: '^src/[^/]+/web/' },
      to: {
        path: '^src/([^/]+/server|main)/',
        pathNot: '^src/main/web/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: `^src/(${modules.join('|')}|main)/` },
    },
    {
      name: 'nobody-knows-main',
      severity: 'error',
      from: { path: '^src/(?!main/)' },
      to: { path: '^src/main/' },
    },
    {
      name: 'meet-at-the-index',
      severity: 'error',
      comment: 'enter another module only by its index.ts',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: `^src/(${modules.join('|')})/`,
        pathNot: ['^src/$1/', '^src/[^/]+/(core|server|web)/index[.]tsx?$'],
      },
    },
    ...modules.map((m) => ({
      name: `${m}-knows-only-its-own`,
      severity: 'error',
      from: { path: `^src/${m}/` },
      to: { path: outside(m).length ? `^src/(${outside(m).join('|')})/` : '^never$' },
    })),
    {
      name: 'only-stores-touch-sql',
      severity: 'error',
      comment:
        'kysely and pg are seen by store files, the platform, and tests that look behind the program',
      from: {
        path: '^src/',
        pathNot: ['^src/platform/server/', '/(store|tables)[.]ts$', '[.]db[.]test[.]ts$'],
      },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
