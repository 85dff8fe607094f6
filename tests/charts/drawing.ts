/** Reading a drawing back: what tests ask of SVG text. */
type Point = readonly [x: number, y: number];

/** What is written in it, a text element each. */
export const wordsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, content = '']) => content.replace(/<[^>]+>/g, ' ').trim());

/** The last group of that mark: its shapes, then its words. */
export function findMark(svg: string, mark: string): string {
  const groups = svg.split(`<g class="mark mark-${mark}"`);
  if (groups.length < 2) throw new Error(`no mark: ${mark}`);
  return (groups.at(-1) ?? '').split('</g>')[0] ?? '';
}

/** Path data of the shapes filled with those inks. */
export const pathsOf = (svg: string, ...inks: string[]): string[] =>
  inks.map((ink) => new RegExp(`<path d="([^"]+)" fill="var\\(--${ink}\\)"`).exec(svg)?.[1] ?? '');

/** A path of straight lines, absolute or relative, as its rings. */
export function ringsOf(path: string): Point[][] {
  return path
    .split('Z')
    .filter(Boolean)
    .map((part) => {
      let [x, y] = [0, 0];
      return [...part.matchAll(/([MLl])(-?[\d.]+),?(-?[\d.]+)/g)].map(([, command, right, down]): Point => {
        [x, y] = command === 'l' ? [x + Number(right), y + Number(down)] : [Number(right), Number(down)];
        return [x, y];
      });
    });
}

/** Inside by the even-odd rule. */
export function isWithin([x, y]: Point, rings: readonly Point[][]): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.filter(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length] as Point;
      return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    }),
  );
  return crossings.length % 2 === 1;
}

/** The steepest measure of a strip: the distance between its two edges at its beginning. */
export function widthOf(path: string): number {
  const [ring = []] = ringsOf(path);
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last) throw new Error(`no outline: ${path}`);
  return Math.hypot(first[0] - last[0], first[1] - last[1]);
}
