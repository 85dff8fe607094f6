import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader, type Reader } from '../support/reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const permissions = ['clipboard-read', 'clipboard-write'];
const first = '.quotes [data-copy]';

test('without scripts there is no button that would do nothing', async () => {
  const page = await reader.open('', { javaScriptEnabled: false });
  expect(await page.locator('[data-copy]').count()).toBeGreaterThan(40);
  expect(await page.locator('button.copy').count()).toBe(0);
});

test.each([
  ['', '已复制', '东莞·昭通账本'],
  ['en/', 'Copied', 'The Dongguan–Zhaotong Ledger'],
])(
  'on /%s a sentence is copied with its citation and address, and it is said that it was',
  async (path, said, name) => {
    const page = await reader.open(path, { permissions });
    const sentence = await page.locator(`${first} > span`).first().innerText();
    await page.locator(`${first} button`).first().click();
    await page.locator('body > [role=status]', { hasText: said }).waitFor({ state: 'attached' });
    expect(await page.locator(`${first} button`).first().innerText()).toBe(said);
    const [line, citation = ''] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(line).toBe(sentence.trim());
    expect(citation).toContain(name);
    expect(citation).toMatch(/https?:\/\/\S+#quote$/);
  },
);

test('an open note copies its own sentence, not the one it stands in', async () => {
  const page = await reader.open('', { permissions });
  await page.locator(`${first} a.n`).first().click();
  await page.locator('.note-card button.copy').click();
  const sentence = await page.locator('.note-card [data-copy] > span').innerText();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(sentence);
});

test('where the clipboard is refused the sentence is selected', async () => {
  const page = await reader.open('');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  const sentence = await page.locator(`${first} > span`).first().innerText();
  await page.locator(`${first} button`).first().click();
  await page.locator('body > [role=status]', { hasText: '已选中' }).waitFor({ state: 'attached' });
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(sentence.trim());
});
