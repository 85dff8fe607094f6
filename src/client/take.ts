/**
 * A button beside each thing to be copied. A file is fetched when it is asked for; a WeChat fragment goes to the clipboard
 * as rich text. Where the clipboard is refused the code is selected, or its file opened, instead.
 */
const panel = document.querySelector<HTMLElement>('[data-copied]');
if (panel) addButtons(panel);

function addButtons(place: HTMLElement): void {
  const { copy = '', copied = '', refused = '' } = place.dataset;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'unseen';
  place.append(status);
  place.querySelectorAll<HTMLElement>('.take').forEach((take, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.addEventListener('click', () => {
      void copyFrom(take).then((isCopied) => {
        if (!isCopied) giveUp(take);
        button.textContent = status.textContent = isCopied ? copied : refused;
        setTimeout(() => {
          button.textContent = copy;
          status.textContent = '';
        }, 3000);
      });
    });
    take.append(button);
    const label = take.querySelector('.take-label');
    if (!label) return;
    label.id = `take-${i}`;
    button.setAttribute('aria-describedby', label.id);
  });
}

async function copyFrom(take: HTMLElement): Promise<boolean> {
  const { file, as } = take.dataset;
  const text = file ? fetch(file).then(readText) : Promise.resolve(take.querySelector('code')?.textContent ?? '');
  try {
    // A promise, so that the clipboard is asked within the click and not after the file has come.
    const blob = (type: string) => text.then((words) => new Blob([words], { type }));
    const types = as === 'html' ? ['text/html', 'text/plain'] : ['text/plain'];
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(types.map((type) => [type, blob(type)])))]);
    return true;
  } catch {
    return false;
  }
}

async function readText(answer: Response): Promise<string> {
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.text();
}

function giveUp(take: HTMLElement): void {
  const code = take.querySelector('code');
  if (code) getSelection()?.selectAllChildren(code);
  else if (take.dataset.file) open(take.dataset.file, '_blank', 'noopener');
}
