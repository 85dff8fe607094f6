import { expect, test } from 'vitest';
import { type Card, drawCard } from '../../src/exports/card.ts';

const card = (headline: string, lang: 'zh' | 'en' = 'zh'): Card => ({
  lang,
  headline,
  name: '账本',
  subtitle: '截至2020年10月',
  source: '出处',
  body: ([width, height]) => `<desc>${Math.round(width)} ${Math.round(height)}</desc>`,
});

/** The lines of the headline and their size. */
function readHeadline(svg: string): { lines: string[]; size: number } {
  const heavy = Array.from(svg.matchAll(/font-size="([\d.]+)" font-weight="900" fill="var\(--ink\)">([^<]+)</g));
  return { lines: heavy.map(([, , line = '']) => line), size: Number(heavy[0]?.[1]) };
}

test('a short headline takes one line, a long one is set smaller or cut after a mark', () => {
  expect(readHeadline(drawCard(card('账本'), 'wide')).lines).toEqual(['账本']);
  const { lines } = readHeadline(drawCard(card('九万四千八百人，去了哪里？'), 'square'));
  expect(lines).toEqual(['九万四千八百人，', '去了哪里？']);
});

test('however long a headline is, every word of it is set and the drawing keeps some room', () => {
  const long = '写明人去了哪里的只有威信和巧家其余各县报道未给出';
  for (const shape of ['wide', 'square'] as const) {
    const svg = drawCard(card(long), shape);
    expect(readHeadline(svg).lines.join('')).toBe(long);
    const [, height = 0] = (/<desc>([^<]+)/.exec(svg)?.[1] ?? '').split(' ').map(Number);
    expect(height).toBeGreaterThan(100);
  }
});

test('no line of an English headline begins or ends with a blank', () => {
  const { lines } = readHeadline(drawCard(card('Only Weixin and Qiaojia say where people went', 'en'), 'wide'));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.filter((line) => line !== line.trim())).toEqual([]);
});
