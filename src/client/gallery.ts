/** Finds charts by their titles as one types; all are there without it. */
const search = document.querySelector<HTMLElement>('.gallery-search');
const input = search?.querySelector('input');
const count = search?.querySelector<HTMLElement>('[role=status]');
const cards = [...document.querySelectorAll<HTMLElement>('.gallery > li')];

if (search && input && count) {
  search.hidden = false;
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const card of cards) card.hidden = !words.every((word) => (card.dataset.words ?? '').includes(word));
    const shown = cards.filter(({ hidden }) => !hidden).length;
    count.textContent = (shown === 1 ? count.dataset.one : count.dataset.many)?.replace('#', String(shown)) ?? '';
  });
}
