/**
 * Answers whether two figures may be added, ordered or divided, from the answers that travel with the page, and keeps the
 * two in the address: `?a=weixin-2018-total&b=zhaotong-todate-total`. An id that is none is passed over.
 */
interface Answers {
  ids: string[];
  /** What is set beside each other, by figure, in the order of the table's rows. */
  facts: Record<string, string[]>;
  letters: Record<string, string[]>;
  sentences: Record<string, string>;
  results: Record<string, Record<string, string>>;
}

const form = document.querySelector<HTMLElement>('.pair');
const answer = document.querySelector<HTMLElement>('.pair-answer');
const same = document.querySelector<HTMLElement>('.pair-same');
const answers = JSON.parse(document.querySelector('#answers')?.textContent ?? 'null') as Answers | null;
if (form && answer && same && answers) compare({ form, answer, same, answers });

interface Parts {
  form: HTMLElement;
  answer: HTMLElement;
  same: HTMLElement;
  answers: Answers;
}

function compare({ form, answer, same, answers }: Parts): void {
  const [first, second] = Array.from(form.querySelectorAll('select'));
  if (!first || !second) return;

  const show = (): void => {
    const [a, b] = [first.value, second.value];
    answer.hidden = !a || !b || a === b;
    same.hidden = !a || a !== b;
    if (answer.hidden) return;
    setBeside(answer, [a, b], { facts: answers.facts, page: form.dataset['page'] ?? '' });
    for (const place of answer.querySelectorAll<HTMLElement>('[data-question]')) tell(place, [a, b], answers);
  };
  const remember = (): void => {
    const state = new URLSearchParams(Object.entries({ a: first.value, b: second.value }).filter(([, id]) => id));
    history.replaceState(null, '', `${location.pathname}${state.size > 0 ? `?${state.toString()}` : ''}`);
  };
  const recall = (): void => {
    const state = new URLSearchParams(location.search);
    for (const select of [first, second]) {
      const id = state.get(select.name) ?? '';
      select.value = answers.ids.includes(id) ? id : '';
    }
    show();
  };

  form.addEventListener('input', () => {
    show();
    remember();
  });
  form.querySelector('button')?.addEventListener('click', () => {
    [first.value, second.value] = [second.value, first.value];
    show();
    remember();
  });
  addEventListener('popstate', recall);
  recall();
}

/** The two columns of the table; a row that may part them says so if it does. */
function setBeside(
  answer: HTMLElement,
  pair: readonly [string, string],
  { facts, page }: { facts: Answers['facts']; page: string },
): void {
  const columns = pair.map((id) => facts[id] ?? []);
  for (const [i, row] of answer.querySelectorAll('tbody > tr').entries()) {
    for (const [j, cell] of row.querySelectorAll('td').entries()) {
      const link = cell.querySelector('a');
      if (link) link.href = page.replace('@', pair[j] ?? '');
      (link ?? cell).textContent = columns[j]?.[i] || '—';
    }
    const stamp = row.querySelector<HTMLElement>('.stamp');
    if (stamp) stamp.hidden = columns[0]?.[i] === columns[1]?.[i];
  }
}

function tell(
  place: HTMLElement,
  [a, b]: readonly [string, string],
  { ids, letters, sentences, results }: Answers,
): void {
  const question = place.dataset['question'] ?? '';
  const letter = letters[question]?.[ids.indexOf(a)]?.charAt(ids.indexOf(b)) ?? '';
  const mayNot = /[a-z]/.test(letter);
  const [verdict, words] = [place.querySelector('strong'), place.querySelector('span')];
  place.classList.toggle('no', mayNot);
  if (verdict) verdict.textContent = (mayNot ? verdict.dataset['no'] : verdict.dataset['yes']) ?? '';
  if (words) words.textContent = (letter === '!' ? results[question]?.[`${a} ${b}`] : sentences[letter]) ?? '';
}
