/**
 * A number as a spreadsheet shows it under a format code (ECMA-376, 18.8.30) and as its own CSV would say it: `0.0%`,
 * `#,##0`, `m"月"d"日"`. Colours, conditions and fill are nothing to see; a date is one, so that it is caught as such.
 */
export function formatCell(value: number, code: string, is1904 = false): string {
  const [positive = 'General', negative, zero] = code.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? [];
  const isNegative = value < 0 && negative !== undefined;
  const section = (isNegative ? negative : value === 0 ? zero : undefined) ?? positive;
  const tokens = tokenise(section);
  if (tokens.some(({ kind }) => kind === 'date')) return formatDate(value, tokens, is1904);
  return formatNumber(isNegative ? -value : value, tokens);
}

/** Codes of the formats that a workbook names by number only, as a Chinese or any other office shows them. */
export const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
  48: '##0.0E+0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

interface Token {
  kind: 'words' | 'date' | 'number' | 'general';
  text: string;
}

function tokenise(section: string): Token[] {
  const parts = section.matchAll(
    /"([^"]*)"|\\(.)|[_*].|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|(General)|(AM\/PM|A\/P|[ymdhs]+)|([0#?.,%]+(?:E[+-]0+)?)|(.)/gi,
  );
  return [...parts].flatMap(([, quoted, escaped, currency, general, date, number, other]): Token[] => {
    if (general !== undefined) return [{ kind: 'general', text: general }];
    if (date !== undefined) return [{ kind: 'date', text: date.toLowerCase() }];
    if (number !== undefined) return [{ kind: 'number', text: number }];
    const text = quoted ?? escaped ?? currency ?? other ?? '';
    return text === '' || text === '@' ? [] : [{ kind: 'words', text }];
  });
}

function formatNumber(value: number, tokens: readonly Token[]): string {
  if (tokens.length === 0) return general(value);
  return tokens
    .map(({ kind, text }) => (kind === 'general' ? general(value) : kind === 'number' ? applyMask(value, text) : text))
    .join('');
}

/** Eleven digits, as a cell without a format shows. */
function general(value: number): string {
  const rounded = Number(value.toPrecision(11));
  return Math.abs(rounded) >= 1e11 ? applyMask(value, '0.#####E+00') : String(rounded);
}

function applyMask(value: number, mask: string): string {
  const [, whole = '', decimals = '', power] =
    /^([^.E]*)(?:\.([^E]*))?(?:E[+-](0+))?$/i.exec(mask.replaceAll('%', '')) ?? [];
  const percents = mask.split('%').length - 1;
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
  const scaled = value * 100 ** percents * 1000 ** -thousands;
  if (power) return formatPower(scaled, decimals, power.length);
  const places = decimals.replace(/[^0#?]/g, '');
  const [digits = '', fraction = ''] = round(Math.abs(scaled), places.length).split('.');
  const kept = trimPlaces(fraction, places);
  const padded = digits.padStart(whole.split('0').length - 1, '0');
  const grouped = whole.replace(/,+$/, '').includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const sign = scaled < 0 && Number(`${digits}.${fraction}`) !== 0 ? '-' : '';
  return `${sign}${grouped}${kept && `.${kept}`}${'%'.repeat(percents)}`;
}

/** Half away from zero on the decimal digits, as spreadsheets round: 2.675 → 2.68. */
const round = (value: number, places: number): string =>
  (Math.round(Number(`${Number(value.toPrecision(15))}e${places}`)) / 10 ** places).toFixed(places);

/** `#` shows no idle zero. */
function trimPlaces(fraction: string, places: string): string {
  let kept = fraction;
  while (kept.endsWith('0') && places[kept.length - 1] === '#') kept = kept.slice(0, -1);
  return kept;
}

function formatPower(value: number, decimals: string, digits: number): string {
  const [mantissa = '', power = '0'] = value.toExponential(decimals.length).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const kept = trimPlaces(fraction, decimals);
  const size = Math.abs(Number(power)).toString().padStart(digits, '0');
  return `${whole}${kept && `.${kept}`}E${Number(power) < 0 ? '-' : '+'}${size}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function formatDate(serial: number, tokens: readonly Token[], is1904: boolean): string {
  const date = dateOf(serial, is1904);
  const dates = tokens.filter(({ kind }) => kind === 'date');
  const isTwelve = dates.some(({ text }) => text.includes('/'));
  return tokens
    .map((token) => {
      if (token.kind === 'words') return token.text;
      if (token.kind !== 'date') return token.text.replace(/[^.,]/g, '');
      const [before, after] = [
        dates[dates.indexOf(token) - 1]?.text ?? '',
        dates[dates.indexOf(token) + 1]?.text ?? '',
      ];
      const isMinute = token.text.startsWith('m') && (before.startsWith('h') || after.startsWith('s'));
      return sayPart(isMinute ? token.text.replaceAll('m', 'n') : token.text, date, isTwelve);
    })
    .join('');
}

function sayPart(part: string, date: Date, isTwelve: boolean): string {
  const pad = (n: number): string => String(n).padStart(part.length > 1 ? 2 : 1, '0');
  const hours = date.getUTCHours();
  if (part.startsWith('y'))
    return part.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(2);
  if (part.startsWith('m')) return part.length > 2 ? (months[date.getUTCMonth()] ?? '') : pad(date.getUTCMonth() + 1);
  if (part.startsWith('d')) return pad(date.getUTCDate());
  if (part.startsWith('h')) return pad(isTwelve ? hours % 12 || 12 : hours);
  if (part.startsWith('n')) return pad(date.getUTCMinutes());
  if (part.startsWith('s')) return pad(date.getUTCSeconds());
  return hours < 12 ? 'AM' : 'PM';
}

/** Days since the end of 1899, with a 29 February 1900 that never was; or since 1904. */
function dateOf(serial: number, is1904: boolean): Date {
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  return new Date(Math.round((days - 25569) * 86400) * 1000);
}
