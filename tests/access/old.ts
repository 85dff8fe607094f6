import type { BrowserContext } from 'playwright-core';

/** Selectors, rules, properties and values that Chromium 80 and Safari 13 (2020) do not know and pass over. */
const unknown = {
  selector: /:has\(|:is\(|:where\(|:focus-visible|:popover-open|::backdrop|:not\([^)]*,/,
  rule: /^@(?:container|layer|property|view-transition|starting-style|scope|position-try)\b|^@supports|\b(?:scripting|forced-colors|update|hover-none)\b/,
  property:
    /^(?:inset(?:-.*)?|aspect-ratio|(?:padding|margin|border|scroll-margin|scroll-padding)-(?:block|inline)|content-visibility|contain-intrinsic-.*|container(?:-.*)?|text-wrap|text-autospace|position-(?:area|anchor|try)|anchor-name|animation-timeline|accent-color|translate|scale|rotate|size-adjust|ascent-override|descent-override|line-gap-override|field-sizing|interpolate-size|text-box(?:-.*)?)$/,
  value:
    /\d(?:svh|dvh|lvh|svw|dvw|cqw|cqi|cqh|cqb|lh|rlh)\b|color-mix\(|light-dark\(|\bclip\b(?!-)|:has\(|\/ ?(?:''|"")/,
};

/** A style sheet as a browser of 2020 reads it. What it does not know it passes over: a declaration, or a whole rule. */
export function ageCss(css: string): string {
  let out = '';
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    const end = css.indexOf(';', at);
    if (open < 0) return out + ageDeclarations(css.slice(at));
    // A statement without a block: @import, @charset.
    if (end >= 0 && end < open && css.slice(at).trimStart().startsWith('@')) {
      out += css.slice(at, end + 1);
      at = end + 1;
      continue;
    }
    const close = findClose(css, open);
    const [prelude, body] = [css.slice(at, open).trim(), css.slice(open + 1, close)];
    at = close + 1;
    if (prelude.startsWith('@') ? unknown.rule.test(prelude) : unknown.selector.test(prelude)) continue;
    out += `${prelude}{${/^@(?:media|supports)/.test(prelude) ? ageCss(body) : ageDeclarations(body)}}`;
  }
  return out;
}

const ageDeclarations = (body: string): string =>
  body
    .split(';')
    .filter((declaration) => {
      const [, property = '', value = ''] = /^\s*([\w-]+)\s*:(.*)$/s.exec(declaration) ?? [];
      return !unknown.property.test(property) && !unknown.value.test(value);
    })
    .join(';');

function findClose(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i += 1) {
    if (css[i] === '{') depth += 1;
    if (css[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  return css.length;
}

/** In the page, before its own scripts: takes away what came after 2020. */
function forgetApis(): void {
  const late: [object, string[]][] = [
    [HTMLElement.prototype, ['popover', 'showPopover', 'hidePopover', 'togglePopover', 'inert']],
    [Element.prototype, ['replaceChildren', 'role', 'ariaExpanded', 'ariaLabel', 'ariaBusy']],
    [String.prototype, ['replaceAll', 'at']],
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']],
    [Object, ['hasOwn', 'groupBy']],
    [URLSearchParams.prototype, ['size']],
    [Promise, ['any', 'withResolvers']],
    [window, ['structuredClone', 'ClipboardItem', 'navigation', 'ToggleEvent', 'ViewTransition']],
    [Document.prototype, ['startViewTransition']],
  ];
  for (const [owner, names] of late) for (const name of names) Reflect.deleteProperty(owner, name);
}

/** Makes a context’s pages those of a browser of 2020, as far as they can tell. It must leave security policies aside. */
export async function age(context: BrowserContext): Promise<void> {
  await context.addInitScript(forgetApis);
  await context.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const html = await response.text();
    return route.fulfill({
      response,
      body: html.replace(
        /(<style[^>]*>)([\s\S]*?)(<\/style>)/g,
        (_, open: string, css: string, close: string) => open + ageCss(css) + close,
      ),
    });
  });
}
