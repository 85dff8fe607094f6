import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist', '.astro', 'src/generated', 'test-results', 'node_modules']),
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-params': ['error', 3],
      'max-lines': ['error', 300],
      eqeqeq: 'error',
    },
  },
  // A row of a table of cases has as many columns as the case needs.
  { files: ['tests/**'], rules: { 'max-params': 'off' } },
  // Type knowledge does not reach into .astro files here; `astro check` covers their types.
  { files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs'], extends: [typescript.configs.disableTypeChecked] },
  { files: ['*.mjs'], languageOptions: { globals: { process: 'readonly', URL: 'readonly' } } },
);
