/** The rooms from the ground up. A room imports from those above it in this list, and from its own line. */
const FLOORS = {
  shared: [
    ['story', 'html'],
    ['house'],
    ['block-contract'],
    ['blocks'],
    ['document'],
    ['page'],
    ['intake'],
    ['checks'],
    ['api'],
  ],
  'electron/desk': [
    ['db', 'documents', 'search'],
    ['handover', 'pictures', 'records'],
    ['backups', 'foreign', 'publishing'],
    ['services'],
    ['salvage'],
    ['handlers'],
  ],
};

const noRoomReachesUp = Object.entries(FLOORS).flatMap(([floor, rooms]) =>
  rooms.slice(0, -1).map((room, at) => ({
    name: 'no-room-reaches-up',
    comment:
      'ARCHITECTURE.md lists the rooms from the ground up. What two rooms share belongs in the lower one.',
    severity: 'error',
    from: { path: `^${floor}/(${room.join('|')})/`, pathNot: '\\.test\\.tsx?$' },
    to: {
      path: `^${floor}/(${rooms
        .slice(at + 1)
        .flat()
        .join('|')})/`,
    },
  })),
);

/** Who may import whom. ARCHITECTURE.md draws the rooms; this keeps the doors. */
module.exports = {
  forbidden: [
    ...noRoomReachesUp,
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or hide a third. Types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unlisted',
      comment: 'What is imported is in package.json and can be resolved.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-stands-alone',
      comment: 'shared is what both sides speak: it imports shared and packages, nothing of either side.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(electron|renderer|test|scripts)/' },
    },
    {
      name: 'pure-shared-knows-no-platform',
      comment: 'Pure shared code runs in the desk, the command line and the page alike.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.(dom|test)\\.tsx?$' },
      to: {
        path: '\\.dom\\.tsx?$|node_modules/(lexical|@lexical|react|react-dom|react-aria-components|electron|better-sqlite3|sharp)/',
      },
    },
    {
      name: 'pure-shared-is-not-node',
      comment: 'No Node in shared: the page reads it too.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'page-knows-no-host',
      comment: 'The page reaches the desk through renderer/api only.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: '^electron/|node_modules/(electron|better-sqlite3|sharp)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'page-is-not-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-stand-apart',
      comment: 'Features meet in renderer/app, never in each other.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'features-do-not-know-the-app',
      comment: 'The app puts features together; a feature that imports it goes round in a circle.',
      severity: 'error',
      from: { path: '^renderer/(features|editor|ui|api)/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'desk-knows-no-host',
      comment: 'The desk runs in any host: no Electron, no host, no page, nothing that needs a DOM.',
      severity: 'error',
      from: { path: '^electron/desk/', pathNot: '\\.test\\.ts$' },
      to: { path: '^electron/(hosts|shell|main|preload)|^renderer/|\\.dom\\.tsx?$|node_modules/electron/' },
    },
    {
      name: 'only-the-shell-knows-electron',
      comment: 'Everything else runs, and is tested, without the Electron runtime.',
      severity: 'error',
      from: {
        pathNot: '^electron/(shell/|main\\.ts|preload\\.ts|hosts/electron-host\\.ts)|^test/',
      },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'hosts-go-through-dispatch',
      comment:
        'hosts -> dispatch -> handlers -> services -> repos: a host never reaches past the desk’s door.',
      severity: 'error',
      from: { path: '^electron/(hosts|shell|main|preload)', pathNot: '\\.test\\.ts$' },
      to: { path: '^electron/desk/(handlers|services|db)/' },
    },
    {
      name: 'handlers-go-through-services',
      severity: 'error',
      from: { path: '^electron/desk/handlers/', pathNot: '\\.test\\.ts$' },
      to: { path: '^electron/desk/db/' },
    },
    {
      name: 'services-know-no-handler',
      severity: 'error',
      from: { path: '^electron/desk/(services|db)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^electron/desk/handlers/' },
    },
    {
      name: 'repos-know-no-service',
      severity: 'error',
      from: { path: '^electron/desk/db/', pathNot: '\\.test\\.ts$' },
      to: { path: '^electron/desk/services/' },
    },
    {
      name: 'only-the-database-knows-sqlite',
      comment: 'SQL lives in electron/desk/db.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/desk/db/|\\.test\\.ts$' },
      to: { path: 'node_modules/better-sqlite3/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      // Scripts run the tests, so they may know the tests' support.
      from: { pathNot: '\\.(test|spec)\\.tsx?$|^(test|scripts)/' },
      to: { path: '\\.(test|spec)\\.tsx?$|^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'test/tsconfig.json' },
    webpackConfig: { fileName: '.dependency-cruiser.alias.cjs' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
