/**
 * Filters, searches and orders the ledger's rows, and keeps what is chosen in the address: `?place=530629&q=东莞`.
 * Whatever the address holds that no filter knows is passed over. The rows are in the page; nothing is fetched.
 */
interface Row {
  element: HTMLElement;
  /** Place in the report's order. */
  at: number;
  words: string;
  data: DOMStringMap;
  /** What amounts and times are ordered by, read once. */
  value: number;
  time: string;
}

function explore(tools: HTMLElement): void {
  const sections = Array.from(document.querySelectorAll<HTMLElement>('.figures')).map((section) => ({
    section,
    fillWith: filler(section, tools.dataset.more),
    rows: Array.from(section.querySelectorAll<HTMLElement>('tbody > tr'), readRow),
  }));
  const rows = sections.flatMap((section) => section.rows);
  /** Rows out of sight need no layout: from the start in a long ledger, in any as soon as it is used. */
  const lighten = (isLong: boolean): void => {
    for (const { section } of sections) section.classList.toggle('long', isLong);
  };
  const fields = Array.from(tools.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'));
  const selects = fields.filter((field) => field instanceof HTMLSelectElement && field.name !== 'sort');
  const found = document.querySelector('.found');
  const widen = document.querySelector('.widen');

  /** Rows that hold every word searched for and every filter's value, one filter left out if need be. */
  const select = (except = ''): Row[] => {
    const q = except === 'q' ? '' : valueOf(fields, 'q');
    const words = plain(q).split(/\s+/).filter(Boolean);
    const chosen = selects.filter(({ name, value }) => value && name !== except);
    return rows.filter(
      (row) =>
        chosen.every(({ name, value }) => (row.data[name] ?? '').split(' ').includes(value)) &&
        words.every((word) => row.words.includes(word)),
    );
  };

  const show = (isWhole = false): void => {
    const kept = new Set(select());
    const order = orders[valueOf(fields, 'sort')] ?? byReport;
    let room = isWhole ? rows.length : inSight;
    for (const { section, fillWith, rows } of sections) {
      const inside = rows.filter((row) => kept.has(row)).sort(order);
      if (section.hidden !== (inside.length === 0)) section.hidden = inside.length === 0;
      fillWith(
        inside.map(({ element }) => element),
        room,
      );
      room = Math.max(room - inside.length, 0);
    }
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

  /** A figure that a link asks for is shown whatever the filters say. */
  const follow = (): void => {
    const row = rows.find(({ element }) => element.id && `#${element.id}` === location.hash);
    if (!row || row.element.isConnected) return;
    if (!select().includes(row)) change(fields.filter(({ name }) => name !== 'sort'));
    show(true);
    row.element.scrollIntoView();
  };

  tools.addEventListener('input', () => {
    lighten(true);
    show();
    remember(fields);
  });
  addEventListener('popstate', () => {
    recall(fields);
    show();
  });
  addEventListener('hashchange', follow);
  addEventListener('beforeprint', () => show(true));
  lighten(rows.length > most);
  recall(fields);
  show();
  follow();
}

const readRow = (element: HTMLElement, at: number): Row => {
  const data = Object.assign({}, element.dataset);
  const time = `${/\d{4}/.exec(data.period ?? '')?.[0] ?? '9999'} ${data.period ?? ''}`;
  return { element, at, data, words: plain(data.find ?? ''), value: Number(data.value), time };
};

/** The tools take most of a window: no more rows than this are seen below them. On a phone a row is a third of a window. */
const inSight = innerWidth < 768 ? 4 : 8;
/** Rows set into the page between two pictures. */
const lot = 24;
/** Rows a table holds until its reader comes near the end of them: what is in the page is what a choice has to move. */
const most = 100;

/**
 * Sets rows into a section's table: as many as there is `room` for at once, the next in lots between pictures, the rest
 * of a long ledger when its reader gets there or asks. A later call puts an end to an earlier one.
 */
function filler(section: HTMLElement, words = ''): (elements: readonly HTMLElement[], room: number) => void {
  const body = section.querySelector('tbody');
  let timer = 0;
  let wanted: readonly HTMLElement[] = [];
  const rest = button('', () => add(body?.childElementCount ?? 0, wanted.length));
  rest.className = 'more';

  /** Lot by lot from one row to another, then says what is left. */
  const add = (from: number, to: number): void => {
    body?.append(...wanted.slice(from, Math.min(from + lot, to)));
    if (from + lot < to) timer = window.setTimeout(() => add(from + lot, to), 0);
    else end(to);
  };
  const end = (to: number): void => {
    body?.removeAttribute('aria-busy');
    rest.textContent = say(words, wanted.length - to);
    rest.hidden = to >= wanted.length;
    if (!rest.isConnected && !rest.hidden) section.append(rest);
  };
  new IntersectionObserver(([entry]) => {
    const from = body?.childElementCount ?? 0;
    if (entry?.isIntersecting && !body?.hasAttribute('aria-busy')) add(from, Math.min(from + most, wanted.length));
  }).observe(rest);

  return (elements, room) => {
    clearTimeout(timer);
    wanted = elements;
    const held = Math.min(elements.length, Math.max(room, most));
    const isThere =
      held === body?.childElementCount && elements.slice(0, held).every((row, i) => row === body.children[i]);
    if (!isThere) body?.replaceChildren(...elements.slice(0, room));
    if (isThere || held <= room) {
      end(held);
      return;
    }
    body?.setAttribute('aria-busy', 'true');
    timer = window.setTimeout(() => add(room, held), 100);
  };
}

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

const byReport = (a: Row, b: Row): number => a.at - b.at;
const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
/** Amounts are set beside each other in one unit only: people are not more than yuan. */
const byAmount =
  (sign: number) =>
  (a: Row, b: Row): number =>
    compare(a.data.unit, b.data.unit) || sign * (a.value - b.value) || byReport(a, b);
const orders: Record<string, (a: Row, b: Row) => number> = {
  most: byAmount(-1),
  least: byAmount(1),
  place: (a, b) => compare(a.data.place, b.data.place) || byReport(a, b),
  period: (a, b) => compare(a.time, b.time) || byReport(a, b),
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

/** After a pause: browsers refuse an address that changes with every key, and the picture goes first. */
function remember(fields: readonly (HTMLInputElement | HTMLSelectElement)[]): void {
  clearTimeout(pause);
  pause = window.setTimeout(() => {
    const state = new URLSearchParams();
    for (const { name, value } of fields) if (value.trim()) state.set(name, value.trim());
    const query = state.size > 0 ? `?${state.toString()}` : '';
    history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
  }, 200);
}

let pause = 0;

function button(words: string, act: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = words;
  element.addEventListener('click', act);
  return element;
}

// Last, when all that it needs is there.
const tools = document.querySelector<HTMLElement>('.explorer');
// Where a browser is too old for it, every row stays.
if (tools && 'replaceChildren' in tools) explore(tools);
