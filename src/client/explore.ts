/**
 * Filters, searches and orders the ledger's rows, and keeps what is chosen in the address: `?place=530629&q=东莞`.
 * Whatever the address holds that no filter knows is passed over. The rows are in the page; nothing is fetched.
 */
interface Row {
  element: HTMLElement;
  /** Place in the report's order. */
  at: number;
  words: string;
  shown: boolean;
}

function explore(tools: HTMLElement): void {
  const sections = Array.from(document.querySelectorAll<HTMLElement>('.figures')).map((section) => ({
    section,
    body: section.querySelector('tbody'),
    rows: Array.from(section.querySelectorAll<HTMLElement>('tbody > tr'), readRow),
  }));
  const rows = sections.flatMap((section) => section.rows);
  const fields = Array.from(tools.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'));
  const selects = fields.filter((field) => field instanceof HTMLSelectElement && field.name !== 'sort');
  const found = document.querySelector('.found');
  const widen = document.querySelector('.widen');
  let order = '';

  /** Rows that hold every word searched for and every filter's value, one filter left out if need be. */
  const select = (except = ''): Row[] => {
    const q = except === 'q' ? '' : valueOf(fields, 'q');
    const words = plain(q).split(/\s+/).filter(Boolean);
    const chosen = selects.filter(({ name, value }) => value && name !== except);
    return rows.filter(
      (row) =>
        chosen.every(({ name, value }) => (row.element.dataset[name] ?? '').split(' ').includes(value)) &&
        words.every((word) => row.words.includes(word)),
    );
  };

  const show = (): void => {
    const kept = new Set(select());
    for (const row of rows) {
      if (row.shown === kept.has(row)) continue;
      row.shown = !row.shown;
      row.element.hidden = !row.shown;
    }
    const sort = valueOf(fields, 'sort');
    for (const { section, body, rows } of sections) {
      const isEmpty = rows.every(({ shown }) => !shown);
      if (section.hidden !== isEmpty) section.hidden = isEmpty;
      if (sort !== order) body?.replaceChildren(...[...rows].sort(orders[sort] ?? byReport).map((row) => row.element));
    }
    order = sort;
    if (found) found.textContent = kept.size > 0 ? say(tools.dataset.found, kept.size) : (tools.dataset.none ?? '');
    widen?.replaceChildren(...(kept.size > 0 ? [] : offers()));
  };

  /** One button for each filter that could be lifted, with what would then be found; and one that lifts all. */
  const offers = (): HTMLElement[] => {
    const active = fields.filter(({ name, value }) => value && name !== 'sort');
    const lifts = active.flatMap((field) => {
      const count = select(field.name).length;
      const label = field.closest('label')?.firstElementChild?.textContent ?? '';
      const words = say(tools.dataset.widen, count).replace('@', label);
      return count > 0 ? [button(words, () => change([field]))] : [];
    });
    return [...lifts, button(tools.dataset.clear ?? '', () => change(active))];
  };

  const change = (lifted: typeof fields): void => {
    for (const field of lifted) field.value = '';
    show();
    remember(fields);
    fields[0]?.focus();
  };

  const follow = (): void => {
    const row = rows.find(({ element }) => element.id && `#${element.id}` === location.hash);
    if (!row || row.shown) return;
    change(fields.filter(({ name }) => name !== 'sort'));
    row.element.scrollIntoView();
  };

  tools.addEventListener('input', () => {
    show();
    remember(fields);
  });
  addEventListener('popstate', () => {
    recall(fields);
    show();
  });
  addEventListener('hashchange', follow);
  recall(fields);
  show();
  follow();
}

const readRow = (element: HTMLElement, at: number): Row => ({
  element,
  at,
  words: plain(element.dataset.find ?? ''),
  shown: true,
});

/** Full and half width, upper and lower case and thousands separators are the same to a reader. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d)/g, '');

const valueOf = (fields: readonly { name: string; value: string }[], name: string): string =>
  fields.find((field) => field.name === name)?.value ?? '';

const say = (template = '', count: number): string => {
  const words = template.replace('#', count.toLocaleString('en-US'));
  return count === 1 ? words.replace('figures', 'figure') : words;
};

const data = (row: Row, name: string): string => row.element.dataset[name] ?? '';
const byReport = (a: Row, b: Row): number => a.at - b.at;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const year = (row: Row): string => /\d{4}/.exec(data(row, 'period'))?.[0] ?? '9999';
/** Amounts are set beside each other in one unit only: people are not more than yuan. */
const byAmount =
  (sign: number) =>
  (a: Row, b: Row): number =>
    compare(data(a, 'unit'), data(b, 'unit')) ||
    sign * (Number(data(a, 'value')) - Number(data(b, 'value'))) ||
    byReport(a, b);
const orders: Record<string, (a: Row, b: Row) => number> = {
  most: byAmount(-1),
  least: byAmount(1),
  place: (a, b) => compare(data(a, 'place'), data(b, 'place')) || byReport(a, b),
  period: (a, b) => compare(year(a), year(b)) || compare(data(a, 'period'), data(b, 'period')) || byReport(a, b),
};

/** Takes from the address what the fields know; a value that is no option of its field leaves it as it is. */
function recall(fields: readonly (HTMLInputElement | HTMLSelectElement)[]): void {
  const state = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = state.get(field.name) ?? '';
    const isKnown =
      field instanceof HTMLSelectElement ? Array.from(field.options).some((option) => option.value === value) : true;
    field.value = isKnown ? value.slice(0, 80) : '';
  }
}

function remember(fields: readonly (HTMLInputElement | HTMLSelectElement)[]): void {
  const state = new URLSearchParams();
  for (const { name, value } of fields) if (value.trim()) state.set(name, value.trim());
  const query = state.size > 0 ? `?${state.toString()}` : '';
  history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
}

function button(words: string, act: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = words;
  element.addEventListener('click', act);
  return element;
}

// Last, when all that it needs is there.
const tools = document.querySelector<HTMLElement>('.explorer');
if (tools) explore(tools);
