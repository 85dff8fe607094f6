/**
 * <mark-walk> lets a reader go through a drawing's marks one by one: arrow keys, Home, End, or a press on the arrows or
 * on a mark. It is one list box, one stop of the Tab key; each entry says a row of the drawing's table, whose marks are
 * shown in the drawing meanwhile. Escape ends it. The drawing itself stays a picture.
 */
let walks = 0;

class MarkWalk extends HTMLElement {
  private readonly figure = this.closest('figure');
  private readonly rows = Array.from(this.figure?.querySelectorAll<HTMLElement>('tr[data-mark]') ?? []);
  private readonly list = make('div', { role: 'listbox', tabindex: '0', 'aria-label': this.dataset.label ?? '' });
  private readonly hint = make('p', { class: 'walk-hint' }, this.dataset.hint);
  private readonly place = make('span', { class: 'walk-place', 'aria-hidden': 'true' });
  private current = -1;

  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    const name = `walk-${++walks}`;
    this.hint.id = `${name}-hint`;
    this.list.setAttribute('aria-describedby', this.hint.id);
    this.list.append(
      ...this.rows.map((row, i) =>
        make('div', { role: 'option', id: `${name}-${i}`, 'aria-selected': 'false' }, this.say(row)),
      ),
    );
    this.append(this.arrow('‹', -1), make('div', { class: 'walk-entry' }), this.arrow('›', 1));
    this.querySelector('.walk-entry')?.append(this.list, this.hint, this.place);
    this.list.addEventListener('focus', () => this.show(Math.max(this.current, 0)));
    this.list.addEventListener('blur', () => this.mark(-1));
    this.list.addEventListener('keydown', this.walk);
    for (const drawing of this.drawings()) drawing.addEventListener('click', this.pick);
  }

  private readonly walk = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.rows.length - 1;
    const next = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (next !== undefined) this.show(Math.min(Math.max(this.current + next, 0), last));
    else if (event.key === 'Home' || event.key === 'End') this.show(event.key === 'Home' ? 0 : last);
    else if (event.key === 'Escape') this.show(-1);
    else return;
    event.preventDefault();
  };

  /** A press on a mark reads its entry. */
  private readonly pick = ({ target }: Event): void => {
    const mark = target instanceof Element ? target.closest('.mark') : null;
    const found = this.rows.findIndex((row) => mark && this.marksOf(row).includes(mark));
    if (found >= 0) this.read(found);
  };

  private read(i: number): void {
    this.current = i;
    this.list.focus({ preventScroll: true });
    this.show(i);
  }

  /** Everything that depends on the entry being read; -1 is none. */
  private show(i: number): void {
    this.current = i;
    const options = Array.from(this.list.children);
    options.forEach((option, n) => option.setAttribute('aria-selected', String(n === i)));
    const id = options[i]?.id;
    if (id) this.list.setAttribute('aria-activedescendant', id);
    else this.list.removeAttribute('aria-activedescendant');
    this.hint.hidden = i >= 0;
    this.place.textContent = i < 0 ? '' : `${i + 1}/${options.length}`;
    this.mark(i);
  }

  private mark(i: number): void {
    const marks = i < 0 ? [] : this.marksOf(this.rows[i]);
    for (const mark of this.figure?.querySelectorAll('.drawing .mark') ?? [])
      mark.classList.toggle('current', marks.includes(mark));
  }

  private marksOf(row: HTMLElement | undefined): Element[] {
    const names = row?.dataset.mark?.split(' ') ?? [];
    return this.drawings().flatMap((drawing) =>
      names.flatMap((name) =>
        Array.from(drawing.querySelectorAll(`[data-figure="${name}"], [data-mark="${name}"], .mark-${name}`)),
      ),
    );
  }

  private drawings(): Element[] {
    return Array.from(this.figure?.querySelectorAll('.drawing > svg') ?? []);
  }

  /** A row as a sentence; a per cent says of what, by its column's name. The last cell is the source. */
  private say(row: HTMLElement): string {
    const columns = Array.from(this.figure?.querySelectorAll('thead th') ?? [], ({ textContent }) => textContent);
    const [name = '', ...cells] = Array.from(row.children, ({ textContent }) => textContent.trim()).slice(0, -1);
    const said = cells.map((cell, i) => (cell.endsWith('%') ? `${columns[i + 1] ?? ''} ${cell}` : cell));
    return name + (this.dataset.colon ?? '') + said.filter(Boolean).join(this.dataset.comma);
  }

  /** For the hand only; the keys do the same. */
  private arrow(sign: string, by: number): HTMLElement {
    const button = make('button', { type: 'button', tabindex: '-1', 'aria-hidden': 'true' }, sign);
    button.addEventListener('click', () => {
      const { length } = this.rows;
      this.read((Math.max(this.current, by < 0 ? 0 : -1) + by + length) % length);
    });
    return button;
  }
}

function make(name: string, attributes: Record<string, string>, words = ''): HTMLElement {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.textContent = words;
  return node;
}

customElements.define('mark-walk', MarkWalk);
