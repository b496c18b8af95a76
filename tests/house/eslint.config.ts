import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['.output/', '.wxt/', 'node_modules/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/../..` } },
    rules: {
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' }],
      // index signatures and groups are read by name: noUncheckedIndexedAccess already asks for the check
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // an empty string is nothing said, as often as null
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // old ways of hiding are read on strangers' pages, whatever the standard says of them
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'lib', name: ['clip', 'write', 'querySelector', 'querySelectorAll'] }] },
      ],
      // headlines are compared code point by code point
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      // an arrow function that only calls another reads better without braces
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  // WXT and the tools ask for default exports here
  { files: ['entrypoints/**', '*.config.ts', 'tests/**/*.config.ts', 'lib/outlets/raw.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
