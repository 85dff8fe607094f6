/*
 * In `npm run dev` only: while the data hold a mistake, it stands over the page that was good last, in the page's
 * language, until it is mended. Closing it shows the page; the next save that is wrong opens it again.
 */

interface Hot {
  on(event: 'data:problems', tell: (problems: Problems) => void): void;
  send(event: 'data:ask'): void;
}
/** HTML by language; empty when there is nothing to mend. */
type Problems = Record<'zh' | 'en', string>;

// The dev server looks for these very words.
const hot = (import.meta as ImportMeta & { hot?: Hot }).hot;
const host = document.createElement('data-problems');
const root = host.attachShadow({ mode: 'open' });

hot?.on('data:problems', (problems) => {
  root.innerHTML = problems[document.documentElement.lang.startsWith('en') ? 'en' : 'zh'];
  if (root.innerHTML === '') host.remove();
  else document.body.append(host);
  const button = root.querySelector('button');
  button?.addEventListener('click', () => host.remove());
  button?.focus();
});
document.addEventListener('keydown', ({ key }) => key === 'Escape' && host.remove());
// A page opened or reloaded while something is wrong asks for it.
hot?.send('data:ask');
