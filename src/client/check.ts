import type { ChartUse } from '../reading/usage.ts';
import { readReport } from '../reading/report.ts';
import type { Files } from '../reading/tables.ts';
import { saveFile } from './check/element.ts';
import { openFiles, type Dropped } from './check/open.ts';
import { cleanFiles, compare } from './check/outcome.ts';
import { builtFiles, pageData } from './check/page-data.ts';
import { say, showBug, showNone, showOutcome } from './check/show.ts';

/**
 * Checks the files an editor puts down, in the browser and nowhere else: the page's policy lets it connect to nothing.
 * The checks, messages and drawings are those of `npm run data` and of the site.
 */
class DataCheck extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    input?.addEventListener('change', () => {
      const list = Array.from(input.files ?? []);
      // The same file chosen again after a change must be read again.
      input.value = '';
      if (list.length > 0) void this.check(list);
    });
    addEventListener('dragover', (event) => {
      event.preventDefault();
      this.classList.add('over');
    });
    addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) this.classList.remove('over');
    });
    // Wherever it falls: a browser would leave the page to show the file.
    addEventListener('drop', (event) => {
      event.preventDefault();
      this.classList.remove('over');
      const list = listDropped(event.dataTransfer);
      if (list.length > 0) void this.check(list);
    });
    this.addEventListener('click', ({ target }) => {
      const path = target instanceof HTMLElement ? target.dataset.current : undefined;
      if (path !== undefined) saveCurrent(path);
    });
  }

  /** Reads, judges and shows. */
  async check(list: readonly Dropped[]): Promise<void> {
    const { words, lang } = pageData();
    this.tell(words.working);
    // The word is seen before the work begins.
    await new Promise((done) => setTimeout(done, 30));
    const files = list.map(({ name }) => name).join(lang === 'zh' ? '、' : ', ');
    this.show(await this.answer(list).catch(showBug), files);
  }

  /** Whatever breaks on the way is told as ours. */
  private async answer(list: readonly Dropped[]): Promise<HTMLElement[]> {
    const before = builtFiles();
    const { opened, refused } = await openFiles(list, before);
    if (opened.length === 0) return showNone(refused);
    const after = new Map([...before, ...opened.map(({ path, bytes }) => [path, bytes] as const)]);
    const paths = opened.map(({ path }) => path);
    return showOutcome(compare(before, after, pageData().lang), refused, () => cleanFiles(after, paths));
  }

  /** The verdict alone, on any set of files: what tests compare with `npm run data`. */
  judge(files: Files, charts: readonly ChartUse[]): { code: string; cell: string; file: string }[] {
    return readReport(files, { charts }).issues.map(({ code, spot }) => ({ code, cell: spot.cell, file: spot.file }));
  }

  private tell(words: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words;
  }

  /** The verdict is announced and takes the focus, so that reading goes on from there. */
  private show(children: readonly HTMLElement[], files: string): void {
    const outcome = this.querySelector('.outcome');
    outcome?.replaceChildren(...children);
    const heading = outcome?.querySelector('h2');
    this.tell(say(pageData().words.checked, { files, verdict: heading?.textContent ?? '' }));
    heading?.focus();
  }
}

/** A folder says so only as an entry, and only while the event lasts. */
function listDropped(transfer: DataTransfer | null): Dropped[] {
  return Array.from(transfer?.items ?? []).flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    const isFolder = item.webkitGetAsEntry()?.isDirectory ?? false;
    return file ? [{ name: file.name, size: file.size, isFolder, arrayBuffer: () => file.arrayBuffer() }] : [];
  });
}

/** The table this site was built from, to begin with. */
function saveCurrent(path: string): void {
  const bytes = builtFiles().get(path);
  if (bytes) saveFile(path.replace(/^.*\//, ''), bytes);
}

customElements.define('data-check', DataCheck);
