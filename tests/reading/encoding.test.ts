import { expect, test } from 'vitest';
import { decode } from '../../src/reading/encoding.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const codes = (bytes: Uint8Array) => decode('figures.csv', bytes).issues.map(({ code }) => code);

test('UTF-8 is read with its mark and without', () => {
  expect(decode('figures.csv', utf8('\uFEFF威信县'))).toEqual({ text: '威信县', issues: [] });
  expect(decode('figures.csv', utf8('Weixin, Yunnan — café'))).toEqual({ text: 'Weixin, Yunnan — café', issues: [] });
});

test('GBK is read as such, even where its bytes are sound UTF-8', () => {
  // 约, 元 and 缺: as UTF-8 they would be Լ, Ԫ and ȱ.
  const bytes = Uint8Array.of(0xd4, 0xbc, 0x2c, 0xd4, 0xaa, 0x2c, 0xc8, 0xb1);
  expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe('Լ,Ԫ,ȱ');
  expect(decode('figures.csv', bytes).text).toBe('约,元,缺');
  expect(codes(bytes)).toEqual(['W011']);
});

test('UTF-16 is read in both byte orders, with its mark and without', () => {
  const text = 'id\t地点';
  const little = new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer);
  const big = little.map((_, i) => little[i ^ 1] ?? 0);
  for (const bytes of [little, big, Uint8Array.of(0xff, 0xfe, ...little), Uint8Array.of(0xfe, 0xff, ...big)]) {
    expect(decode('figures.csv', bytes).text).toBe(text);
    expect(codes(bytes)).toEqual(['W010']);
  }
});

test('UTF-8 with one broken row is not taken for GBK as a whole', () => {
  const bytes = Uint8Array.of(...utf8('id,威信县,昭通市,巧家县\n'), 0xcd, 0xfe, 0xd0, 0xc5);
  expect(codes(bytes)).toEqual(['E005']);
});

test('Chinese that was read in another encoding and saved is recognised, with what it was', () => {
  const twice = new TextDecoder('gbk').decode(utf8('威信县转移'));
  const [issue] = decode('figures.csv', utf8(`id,${twice}`)).issues;
  expect(issue).toMatchObject({ code: 'E007', spot: { line: 1, column: 4 } });
});

test('sound Chinese is not taken for such', () => {
  const common =
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';
  expect(decode('figures.csv', utf8(common)).issues).toEqual([]);
});
