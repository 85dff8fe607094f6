/** Attributes that are looks; what an element is and where it stands stays as it is. */
const looks = /^(?:fill|stroke|font|text-anchor|paint-order)/;

/**
 * A drawing whose looks are styles and no longer attributes, which any rule of a host's style sheet would overrule:
 * `<rect fill="#fff">` → `<rect style="fill:#fff;stroke:inherit;…">`. The root must set fill, stroke and size of type.
 */
export const styleInline = (svg: string): string =>
  svg.replace(/<(?:text|tspan|path|rect|circle|line|polygon|g)(?: [\w-]+="[^"]*")*/g, styleElement);

function styleElement(tag: string): string {
  const [name = '', ...written] = tag.split(/ (?=[\w-]+=")/);
  const [own, kept] = [written.filter((pair) => looks.test(pair)), written.filter((pair) => !looks.test(pair))];
  const styles = own.map((pair) => pair.replace('="', ':').replace('"', pair.startsWith('font-size') ? 'px' : ''));
  // Where a drawing says nothing a host's rule may: inherited from the root, which says it all.
  const silent = ['fill', 'stroke', 'font-size'].filter((key) => !own.some((pair) => pair.startsWith(`${key}=`)));
  return [name, ...kept, `style="${[...styles, ...silent.map((key) => `${key}:inherit`)].join(';')}"`].join(' ');
}
