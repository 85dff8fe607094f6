/**
 * Opens a number's note beside the number, where the browser has popovers; elsewhere the link leads to the note as it
 * does without scripts. One card serves all numbers. Escape, a click elsewhere and leaving it by Tab close it.
 */
const notes = document.querySelector<HTMLElement>('.notes');
if (notes && 'popover' in HTMLElement.prototype) openBeside(notes);

function openBeside(notes: HTMLElement): void {
  const card = makeCard();
  let opener: HTMLAnchorElement | undefined;
  let closing: HTMLAnchorElement | undefined;

  const open = (link: HTMLAnchorElement, note: Element): void => {
    // In the text's own order, so that Tab goes from the number into its note and on to what follows.
    link.after(card);
    card.replaceChildren(closeButton(card, notes.dataset.close ?? ''), ...copyOf(note));
    card.setAttribute('aria-label', note.getAttribute('aria-label') ?? '');
    link.setAttribute('aria-expanded', 'true');
    opener = link;
    card.showPopover();
    card.scrollTop = 0;
    card.focus({ preventScroll: true });
  };

  card.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'closed') opener?.removeAttribute('aria-expanded');
  });
  card.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !card.contains(relatedTarget)) card.hidePopover();
  });
  // A press on the number whose note is open closes it; the click of that press must not open it again.
  document.addEventListener('pointerdown', () => (closing = card.matches(':popover-open') ? opener : undefined), true);
  document.addEventListener('click', (event) => {
    const pressed = event.detail > 0 ? closing : undefined;
    closing = undefined;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (card.contains(link)) card.hidePopover();
    const note = link.classList.contains('n') && document.getElementById(link.hash.slice(1));
    if (!note) return;
    event.preventDefault();
    if (link !== pressed) open(link, note);
  });
}

function makeCard(): HTMLElement {
  const card = document.createElement('div');
  card.className = 'note-card';
  card.popover = 'auto';
  card.role = 'dialog';
  card.tabIndex = -1;
  return card;
}

function closeButton(card: HTMLElement, label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'close';
  button.textContent = label;
  button.addEventListener('click', () => card.hidePopover());
  return button;
}

/** The note's contents, without the way back to the number beside which they stand. */
const copyOf = (note: Element): Element[] =>
  Array.from(note.children)
    .filter((child) => !child.classList.contains('back'))
    .map((child) => child.cloneNode(true) as Element);
