import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** What would make two builds of the same content differ: the clock, chance, and the settings of the machine. */
const unrepeatable = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'No build reads the clock.',
  },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'No build reads the clock.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'No build reads the clock.' },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'No build rolls dice.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/]',
    message: 'Name the language: use Intl with a locale, and a time zone where there is a time.',
  },
  {
    selector: 'CallExpression[callee.property.name="localeCompare"]',
    message: 'The order must not depend on the machine: compare with < and >, or use Intl.Collator with a locale.',
  },
  {
    selector: 'NewExpression[callee.object.name="Intl"][arguments.length=0]',
    message: 'Name the locale: the machine’s own differs from place to place.',
  },
];

const environment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only src/site.ts, src/environment.ts and the commands read the environment.',
};

export default defineConfig(
  { ignores: ['dist/', 'dist.*/', 'node_modules/', '.astro/', 'content/', 'tests/fixtures/river-flood/'] },
  tseslint.configs.strictTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Content is checked at the edge, then trusted: what a rule has made sure of may be asserted.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', ...unrepeatable, environment],
      'no-restricted-imports': ['error', { paths: [{ name: 'node:process', importNames: ['env'] }] }],
    },
  },
  {
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['src/site.ts', 'src/environment.ts', 'src/cli/**', 'tests/**'],
    rules: { 'no-restricted-syntax': ['error', ...unrepeatable] },
  },
);
