/** The editors' files as text, by path below data/, for the page that checks others against them. */
const found = import.meta.glob<string>(['../../data/*.csv', '../../data/sources/*.csv', '../../data/story/*/*.md'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

export const editorFiles: Record<string, string> = Object.fromEntries(
  Object.entries(found).map(([path, text]) => [path.replace('../../data/', ''), text]),
);
