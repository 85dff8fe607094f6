/**
 * A button beside each [data-copy] that copies its sentence and, on a line of its own, the citation the attribute holds.
 * Where the clipboard is refused the sentence is selected instead. Words come from the notes' section.
 */
const words = document.querySelector<HTMLElement>('[data-copy-label]')?.dataset;
if (words) addButtons(words);

function addButtons({ copyLabel = '', copied = '', refused = '' }: DOMStringMap): void {
  document.querySelectorAll('[data-copy]').forEach((place, i) => {
    place.append(makeButton(copyLabel));
    // A note has one button; in a list of sentences each says which it copies.
    if (!place.closest('.note')) describe(place, `sentence-${i}`);
  });
  const status = document.body.appendChild(makeStatus());
  // One listener for all: a note's copy beside its number has its button too.
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button.copy') : null;
    const place = button?.closest<HTMLElement>('[data-copy]');
    const sentence = place?.firstElementChild;
    if (!button || !place || !sentence) return;
    void copy(`${wordsOf(sentence)}\n${place.dataset.copy ?? ''}`).then((isCopied) => {
      if (!isCopied) getSelection()?.selectAllChildren(sentence);
      tell(isCopied ? copied : refused, button, { status, copyLabel });
    });
  });
}

/** Without the note that may stand open beside one of its numbers. */
function wordsOf(sentence: Element): string {
  const plain = sentence.cloneNode(true) as Element;
  plain.querySelector('.note-card')?.remove();
  return plain.textContent.trim();
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** On the button for the eye, in the status for the ear; both are as before after a while. */
function tell(
  said: string,
  button: HTMLElement,
  { status, copyLabel }: { status: HTMLElement; copyLabel: string },
): void {
  status.textContent = said;
  button.textContent = said;
  setTimeout(() => {
    status.textContent = '';
    button.textContent = copyLabel;
  }, 3000);
}

function describe(place: Element, id: string): void {
  const { firstElementChild: sentence, lastElementChild: button } = place;
  if (!sentence) return;
  sentence.id ||= id;
  button?.setAttribute('aria-describedby', sentence.id);
}

function makeButton(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  // The sentence beside it may be in the other language.
  button.lang = document.documentElement.lang;
  return button;
}

function makeStatus(): HTMLElement {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'unseen';
  return status;
}
