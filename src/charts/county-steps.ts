import { counties, hexCentre, hexHeight, hexMapSize, type County } from '../geo/hex.ts';
import { drawBorderLine } from './border-line.ts';
import { stackBottom, stackBranches, stackTop } from './branch.ts';
import { widths, type Frame } from './chart.ts';
import { qiaojia, weixin, zhenxiong, type CountyFlows } from './counties.ts';
import { describeTile, desk, drawCredit, drawHeading, drawKey, headHeight, stackAround } from './county-sheet.ts';
import { swayBranches, turnBranches } from './fan.ts';
import { drawScene, stageStep, type Move, type Piece } from './scene.ts';
import { el, round, type Point } from './svg.ts';
import { drawTile } from './tile.ts';
import { drawTooLarge } from './too-large.ts';

/** States of the county sequence, as the story tells them. */
export const countySteps = ['counties', 'weixin', 'qiaojia', 'border', 'zhenxiong'] as const;
type Step = (typeof countySteps)[number];

const keyed: readonly Step[] = ['weixin', 'qiaojia'];
const mapped: readonly Step[] = ['counties', 'weixin', 'qiaojia', 'zhenxiong'];

/** One state of the county flows, or their stage. */
export function drawCountyStep(data: CountyFlows, frame: Frame, step: string): string {
  const sheet = frame.width > (widths.narrow + widths.wide) / 2 ? layWide(data, frame) : layNarrow(data, frame);
  const { width, lang } = frame;
  const isStage = step === stageStep;
  const key = drawKey(data, lang, sheet.scale);
  const hasKey = keyed.some((known) => known === step);
  // The stage has one line for either; a state by itself has both where it needs them.
  const credit = drawCredit(lang, width, hasKey ? key.height + 10 : 0);
  const below = isStage ? Math.max(key.height, credit.height) : (hasKey ? key.height + 10 : 0) + credit.height;
  const foot = (svg: string): string => el('g', { transform: `translate(0,${round(sheet.height + 8)})` }, svg);
  const scene = {
    steps: countySteps,
    size: [width, Math.ceil(sheet.height + 8 + below)] as const,
    window: { at: [0, 0], size: [width, sheet.height] } as const,
    camera: sheet.camera,
    moving: [...sheet.ribbons, ...drawTiles(data, frame, sheet)],
    fixed: [
      { steps: ['border'], svg: drawBorderLine(data, frame, sheet.height) },
      { steps: ['zhenxiong'], svg: drawTooLarge(data, lang, sheet.bars) },
      { steps: keyed, svg: foot(key.svg) },
      { steps: isStage ? ['counties', 'zhenxiong'] : mapped, svg: foot(credit.svg) },
    ],
  };
  return drawScene(scene, step);
}

/** Where everything stands, and what the camera looks at. */
interface Sheet {
  height: number;
  hex: number;
  /** Pixels a person. */
  scale: number;
  place: (county: County) => Point;
  /** The states in which a row of hexes is whole in the window and in nobody's way. */
  rows: (row: number, top: number) => readonly Step[];
  ribbons: Piece[];
  camera: Move[];
  /** For the comparison of Zhenxiong with the city. */
  bars: { at: Point; width: number };
}

/** Phone: the camera slides up to Weixin's ribbons, down to Qiaojia's, and halfway back to Zhenxiong. */
function layNarrow(data: CountyFlows, { width, lang }: Frame): Sheet {
  // English names need the wider hexes; without them more of the phone is left for the words.
  const [hex, height] = lang === 'zh' ? [72, 332] : [80, 370];
  const scale = 2 / 1000;
  const left = (width - hexMapSize(hex)[0]) / 2;
  const place = (county: County): Point => shift(hexCentre(county, hex), left, 0);
  const sizes = { lang, scale, gap: 8 };
  const top = place(weixin)[1] + hexHeight(hex) / 2 + 6 - height;
  const weixinSlots = stackBranches(data.weixin.branches, top + headHeight, {
    ...sizes,
    labelWidth: 208,
    anchor: 'end',
  });
  const headTop = hexMapSize(hex)[1] + 8;
  const qiaojiaSlots = stackBranches(data.qiaojia.branches, headTop + headHeight, {
    ...sizes,
    labelWidth: 206,
    anchor: 'start',
  });
  return {
    height,
    hex,
    scale,
    place,
    rows: (row, rowTop) =>
      (narrowRows[row] ?? []).filter((step) => step !== 'weixin' || rowTop >= stackBottom(weixinSlots)),
    ribbons: [
      {
        steps: ['weixin'],
        svg: [
          drawHeading(data, data.weixin, { lang, at: [210, top], anchor: 'end' }),
          turnBranches(weixin, weixinSlots, { from: place(weixin), end: 220, label: 210 }),
        ].join(''),
      },
      {
        steps: ['qiaojia'],
        svg: [
          drawHeading(data, data.qiaojia, { lang, at: [100, headTop], anchor: 'start' }),
          turnBranches(qiaojia, qiaojiaSlots, { from: place(qiaojia), end: 110, label: 122 }),
        ].join(''),
      },
    ],
    camera: [
      { from: 'counties', x: 0, y: 0 },
      { from: 'weixin', x: 0, y: -top },
      { from: 'qiaojia', x: 0, y: height - 6 - stackBottom(qiaojiaSlots) },
      { from: 'zhenxiong', x: 0, y: hexHeight(hex) / 2 - place(zhenxiong)[1] },
    ],
    bars: { at: [0, 1.75 * hexHeight(hex) + 8], width },
  };
}

const narrowRows: Step[][] = [
  ['counties'],
  ['counties', 'weixin'],
  ['counties', 'weixin'],
  ['counties', 'qiaojia', 'zhenxiong'],
  ['counties', 'qiaojia', 'zhenxiong'],
];

/** Desk: the hexes alone stand in the middle and step aside for what is then drawn to the right of them. */
function layWide(data: CountyFlows, { width, lang }: Frame): Sheet {
  const [hex, height, scale] = [88, 424, 2.6 / 1000];
  const { split, end, label } = desk;
  const place = (county: County): Point => shift(hexCentre(county, hex), 0, 4);
  const sizes = { lang, scale, gap: 14, labelWidth: width - label, anchor: 'start' } as const;
  const middle = place(weixin)[1];
  const weixinSlots = stackAround(data.weixin, { middle, least: headHeight }, sizes);
  const level = hexMapSize(hex)[1] + 56;
  const qiaojiaSlots = stackAround(data.qiaojia, { middle: level, least: headHeight }, sizes);
  const bottom = Math.max(stackBottom(qiaojiaSlots), level + 40) + 10;
  return {
    height,
    hex,
    scale,
    place,
    rows: (row) => (row < 2 ? ['counties', 'weixin', 'zhenxiong'] : ['counties', 'weixin', 'qiaojia', 'zhenxiong']),
    ribbons: [
      {
        steps: ['weixin'],
        svg: [
          drawHeading(data, data.weixin, { lang, at: [label, stackTop(weixinSlots) - headHeight], anchor: 'start' }),
          swayBranches(weixin, weixinSlots, { from: place(weixin), level: middle, split, end, label }),
        ].join(''),
      },
      {
        steps: ['qiaojia'],
        svg: [
          drawHeading(data, data.qiaojia, { lang, at: [label, stackTop(qiaojiaSlots) - headHeight], anchor: 'start' }),
          swayBranches(qiaojia, qiaojiaSlots, { from: place(qiaojia), level, split, end, label }),
        ].join(''),
      },
    ],
    camera: [
      { from: 'counties', x: (width - hexMapSize(hex)[0]) / 2, y: 0 },
      { from: 'weixin', x: 0, y: 0 },
      { from: 'qiaojia', x: 0, y: height - bottom },
      { from: 'zhenxiong', x: 0, y: 0 },
    ],
    bars: { at: [400, 130], width: width - 400 },
  };
}

function drawTiles(data: CountyFlows, { lang }: Frame, { hex, place, rows }: Sheet): Piece[] {
  const top = Math.min(...counties.map((county) => place(county)[1]));
  return counties.map((county) => {
    const row = Math.round((place(county)[1] - top) / ((hexHeight(hex) * 3) / 4));
    const steps = rows(row, place(county)[1] - hexHeight(hex) / 2);
    return {
      steps: county === weixin ? [...steps, 'weixin'] : steps,
      svg: drawTile(describeTile(data, county, lang), place(county), hex),
    };
  });
}

const shift = ([x, y]: Point, right: number, down: number): Point => [x + right, y + down];
