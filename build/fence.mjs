// The import fence: who may import whom. Folders, ranks, front doors, cycles and far reach; see build/decisions.
// Features of one row do not know each other; a row may use the rows before it, through their index.ts.
const ranks = [
  ['team', 'mail', 'backups'],
  ['customers', 'orders'],
  ['scoring'],
  ['occasions', 'essentials'],
  ['touches'],
  ['calls', 'letters', 'journeys', 'lamps'],
  ['campaigns', 'replies'],
  ['comeback', 'thanks'],
  ['imports', 'reports'],
  ['demo'],
];
const peers = [['customers', 'orders']];

const error = 'error';
const anyOf = (names) => `(${names.join('|')})`;

const rankRules = ranks.flatMap((row, rank) =>
  row.map((name) => {
    const mayUse = [name, ...ranks.slice(0, rank).flat(), ...peers.filter((pair) => pair[1] === name).map((pair) => pair[0])];
    return {
      name: `rank-of-${name}`,
      comment: `${name} may use only ${mayUse.join(', ')}`,
      severity: error,
      from: { path: `^src-main/features/${name}/` },
      to: { path: '^src-main/features/', pathNot: `^src-main/features/${anyOf(mayUse)}/` },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: error, from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'nothing-unresolved', severity: error, from: {}, to: { couldNotResolve: true, pathNot: '^(virtual:|@fontsource)' } },
    {
      name: 'contract-is-pure',
      severity: error,
      from: { path: '^src-main/contract/' },
      to: { pathNot: '^(src-main/contract/|(^|.*/)node_modules/(zod|@orpc/contract)/)' },
    },
    {
      name: 'kit-is-pure',
      severity: error,
      from: { path: '^src-main/kit/' },
      to: { pathNot: '^(src-main/(kit|contract)/|(^|.*/)node_modules/(zod|libphonenumber-js|temporal-polyfill)/)' },
    },
    {
      name: 'rules-decide-only',
      severity: error,
      from: { path: '^src-main/features/([^/]+)/rules[^/]*\\.ts$' },
      to: {
        pathNot: '^(src-main/(contract|kit)/|src-main/features/$1/(rules[^/]*\\.ts$|(rules|words|stock)[^/]*/)|(^|.*/)node_modules/(zod|temporal-polyfill)/)',
      },
    },
    {
      name: 'rules-reach-no-database',
      comment: 'not even through somebody else',
      severity: error,
      from: { path: '^src-main/(contract|kit)/|^src-main/features/[^/]+/rules[^/]*\\.ts$' },
      to: { reachable: true, path: '^(db/|src-main/(ports|jobs|hosts)/|(^|.*/)node_modules/(drizzle-orm|better-sqlite3|electron)/)' },
    },
    {
      name: 'only-stores-query',
      severity: error,
      from: { path: '^src-main/', pathNot: '^src-main/(features/[^/]+|jobs)/store[^/]*\\.ts$' },
      to: { path: '(^|/)node_modules/drizzle-orm/' },
    },
    { name: 'only-db-opens-files', severity: error, from: { path: '^src-', pathNot: '^db/' }, to: { path: '(^|/)node_modules/better-sqlite3/' } },
    {
      name: 'only-the-electron-host-names-electron',
      severity: error,
      from: { path: '^(src-|db/)', pathNot: '^src-main/hosts/electron/' },
      to: { path: '^electron$|(^|/)node_modules/electron/' },
    },
    {
      name: 'features-know-no-host',
      severity: error,
      from: { path: '^src-main/(features|jobs|ports|kit|contract)/' },
      to: { path: '^src-main/(hosts/|app[^/]*\\.ts$)|^src-renderer/' },
    },
    { name: 'jobs-and-ports-stay-low', severity: error, from: { path: '^src-main/ports/' }, to: { path: '^src-main/(features|jobs)/' } },
    {
      name: 'front-doors',
      comment: 'another feature is entered through its index.ts',
      severity: error,
      from: { path: '^src-main/features/([^/]+)/' },
      to: { path: '^src-main/features/([^/]+)/', pathNot: ['^src-main/features/$1/', '^src-main/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'front-doors-from-outside',
      severity: error,
      from: { path: '^src-main/(app[^/]*\\.ts$|jobs/|hosts/)' },
      to: { path: '^src-main/features/[^/]+/', pathNot: '^src-main/features/[^/]+/(index|routes|jobs|commands)\\.ts$' },
    },
    {
      name: 'hosts-do-not-know-each-other',
      severity: error,
      from: { path: '^src-main/hosts/([^/]+)/', pathNot: '^src-main/hosts/shared/' },
      to: { path: '^src-main/hosts/', pathNot: '^src-main/hosts/($1|shared)/' },
    },
    {
      name: 'renderer-knows-contract-and-kit',
      severity: error,
      from: { path: '^src-renderer/' },
      to: { path: '^(src-main|db)/', pathNot: '^src-main/(contract|kit)/' },
    },
    { name: 'renderer-has-no-node', severity: error, from: { path: '^src-renderer/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'screens-know-no-other-screen',
      severity: error,
      from: { path: '^src-renderer/features/([^/]+)/' },
      to: { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
    },
    {
      name: 'screens-carry-one-language',
      comment: 'the texts of ready journeys in all five are for the core; a screen loads the one it speaks (text/index.ts)',
      severity: error,
      from: { path: '^src-renderer/|^src-main/kit/why' },
      to: { path: '^src-main/kit/journeys\\.ts$' },
    },
    { name: 'ui-knows-no-feature', severity: error, from: { path: '^src-renderer/(ui|host|text)/' }, to: { path: '^src-renderer/(features|shell)/' } },
    { name: 'db-knows-only-the-words', severity: error, from: { path: '^db/' }, to: { path: '^src-', pathNot: '^src-main/(contract|kit)/' } },
    ...rankRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: process.env.FENCE_TSCONFIG ?? 'build/tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
