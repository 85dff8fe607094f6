import { drawing, el, round, type Point } from './svg.ts';

/** A drawing with states. A state is a set of pieces, seen by a camera; the stage holds the pieces of all states. */
export interface Scene {
  /** The states in the order of the story. */
  steps: readonly string[];
  size: Point;
  /** The part of the drawing that the camera fills; what it does not see is cut off. */
  window: { at: Point; size: Point };
  camera: readonly Move[];
  /** Seen by the camera, in drawing order. */
  moving: Piece[];
  /** On top of the window and around it, whatever the camera does. */
  fixed: Piece[];
}
export interface Piece {
  svg: string;
  /** The states that show it; all if left out. */
  steps?: readonly string[];
  /** Where it stands, from a state on until the next one named. */
  moves?: readonly Move[];
}
export interface Move {
  from: string;
  x: number;
  y: number;
  scale?: number;
  /** Degrees, clockwise. */
  turn?: number;
}

/** The step that draws the pieces of every state, for the page to show and move. */
export const stageStep = 'stage';

/**
 * One state, complete in itself; or the stage, in which each piece says its states (`data-steps`) and its places
 * (`data-moves`: `state x y scale turn;…`), to be shown and moved by whoever sets the state; what the first state lacks is
 * `away`. Throws on an unknown step.
 */
export function drawScene(scene: Scene, step: string): string {
  if (step !== stageStep && !scene.steps.includes(step)) throw new Error(`unknown step: ${step}`);
  const draw = (pieces: Piece[]): string => pieces.map((piece) => drawPiece(piece, scene, step)).join('');
  const [x, y] = scene.window.at;
  const [width, height] = scene.window.size;
  // A nested drawing cuts off at its edges, without a clip path and its id.
  const box = { x, y, width, height, viewBox: `0 0 ${round(width)} ${round(height)}` };
  const seen = drawPiece({ svg: draw(scene.moving), moves: scene.camera }, scene, step);
  return drawing(...scene.size, el('svg', box, seen), draw(scene.fixed));
}

/** A piece where it stands in that state; on the stage as in the first state, with what moves and shows it. */
function drawPiece({ svg, steps, moves }: Piece, scene: Scene, step: string): string {
  const isStage = step === stageStep;
  if (!isStage && steps && !steps.includes(step)) return '';
  const place = moves && findPlace(moves, scene, isStage ? (scene.steps[0] ?? '') : step);
  if (!isStage) return place ? el('g', { transform: writePlace(place) }, svg) : svg;
  const attributes = { 'data-steps': steps?.join(' '), 'data-moves': moves?.map(writeMove).join(';') };
  const isAway = steps && !steps.includes(scene.steps[0] ?? '');
  return steps || moves
    ? el('g', { class: isAway ? 'away' : undefined, ...attributes, transform: place && writePlace(place) }, svg)
    : svg;
}

/** The last move that the story has come to. */
const findPlace = (moves: readonly Move[], { steps }: Scene, step: string): Move | undefined =>
  moves.findLast(({ from }) => steps.indexOf(from) <= steps.indexOf(step));

function writePlace({ x, y, scale = 1, turn = 0 }: Move): string {
  const parts = [`translate(${round(x)},${round(y)})`];
  if (scale !== 1) parts.push(`scale(${round(scale)})`);
  if (turn !== 0) parts.push(`rotate(${round(turn)})`);
  return parts.join(' ');
}

const writeMove = ({ from, x, y, scale = 1, turn = 0 }: Move): string =>
  [from, ...[x, y, scale, turn].map(round)].join(' ');
