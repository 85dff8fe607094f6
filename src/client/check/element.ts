type Child = Node | string | undefined | false;

/** An element with its attributes and what it holds; what is undefined, empty or false is left out. */
export function h<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string | undefined> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** A drawing of ours as an element. */
export function drawingOf(svg: string): Element {
  return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
}

/** Gives a file back. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const href = URL.createObjectURL(new Blob([bytes.slice()], { type: 'text/csv' }));
  h('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

export function saveButton(label: string, name: string, bytes: Uint8Array): HTMLButtonElement {
  const button = h('button', { type: 'button', class: 'save' }, label);
  button.addEventListener('click', () => saveFile(name, bytes));
  return button;
}
