import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const namedExportsOnly = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a name that is the same everywhere can be searched for.',
};

const readAgainOnly = {
  selector: 'CallExpression[callee.property.name=/^(invalidate|refetch)Queries$/]',
  message: 'Use readAgain: it also follows up a first reading that began before the change.',
};

const throughTheWalker = {
  selector:
    "MemberExpression[property.name='children'][object.property.name='root'], MemberExpression[property.name='children'][object.name='root']",
  message:
    'Ask shared/document/nodes.ts: a block may be inside another, and what looks at the top alone misses it.',
};

/** The folders whose interface strings are in catalogues (`strings.ts`). */
const CATALOGUED = ['app', 'editor', 'features', 'ui'].map((room) => `renderer/${room}`);

/** Literal text that a user would read. Names of kinds and keys begin with a small letter, sentences with a capital. */
const inCatalogues = [
  'JSXText[value=/\\p{L}{2}/u]',
  'JSXAttribute[name.name=/^(alt|aria-label|description|label|placeholder|title)$/] > Literal[value=/\\p{L}/u]',
  ':not(Property[key.name=/^(id|kind)$/], NewExpression[callee.name=/Error$/]) > Literal:not(CallExpression[callee.object.name="console"] *)[value=/^[\\s“]*\\p{Lu}.*[\\p{L},.:] [“(]?\\p{L}|^[,.·]? .*\\p{L}{2}/u]',
  'TemplateElement:not(NewExpression[callee.name=/Error$/] *)[value.raw=/^[\\s“]*\\p{Lu}\\p{L}* |^[,.]? [“(]?\\p{L}{2}/u]',
].map((selector) => ({
  selector,
  message: 'What a user reads is in the catalogue of its folder: strings.ts.',
}));

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'coverage/', 'test-results/', 'bench/*/node_modules/', 'bench/*/.out/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', namedExportsOnly],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Numbers in a sentence are as safe as strings.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An index that a test for length or a pattern has just proved.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `async` makes a throw a rejection, which is what a caller of a promise expects.
      '@typescript-eslint/require-await': 'off',
      // By code points is how text is cut here; whole characters are asked of Intl.Segmenter by name.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      // Raw copy brings control characters, and they are looked for by number.
      'no-control-regex': 'off',
    },
  },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['renderer/**/*.{ts,tsx}', 'shared/**/*.dom.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    // What comes from elsewhere may be megabytes of one letter: a pattern's time grows with its text, and no faster.
    files: ['{electron,renderer,scripts,shared}/**'],
    ignores: ['**/*.test.{ts,tsx}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/api/read-again.ts'],
    rules: { 'no-restricted-syntax': ['error', namedExportsOnly, readAgainOnly] },
  },
  {
    files: ['{electron,shared}/**/*.ts', 'shared/**/*.tsx'],
    ignores: ['**/*.test.{ts,tsx}', 'shared/document/{body,nodes}.ts'],
    rules: { 'no-restricted-syntax': ['error', namedExportsOnly, throughTheWalker] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', 'renderer/api/read-again.ts'],
    rules: { 'no-restricted-syntax': ['error', namedExportsOnly, readAgainOnly, throughTheWalker] },
  },
  {
    files: ['shared/blocks/**/*.dom.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', namedExportsOnly, throughTheWalker, ...inCatalogues] },
  },
  {
    files: CATALOGUED.map((folder) => `${folder}/**/*.{ts,tsx}`),
    ignores: ['**/*.test.{ts,tsx}', '**/strings.ts'],
    rules: {
      'no-restricted-syntax': ['error', namedExportsOnly, readAgainOnly, throughTheWalker, ...inCatalogues],
    },
  },
  {
    // The other tests share their modules.
    files: ['**/*.test.{ts,tsx}'],
    ignores: ['**/*.isolated.test.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['mock', 'doMock', 'resetModules'].map((property) => ({
          object: 'vi',
          property,
          message: 'Name the file *.isolated.test.ts: other files of its process would get the module, too.',
        })),
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    // Its functions run in the page that is measured as well.
    files: ['bench/typing/**/*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
);
