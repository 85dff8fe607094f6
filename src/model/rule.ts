/** A formula over figure ids: `a + b`, `(a + b) / c`, `100 * a`. A minus needs spaces, since ids hold hyphens. */
export type Expression =
  | { kind: 'figure'; id: string }
  | { kind: 'number'; text: string }
  | { kind: 'operation'; operator: '+' | '-' | '*' | '/'; left: Expression; right: Expression };

export type Relation = '=' | '<=' | '~';
export interface Rule {
  left: Expression;
  relation: Relation;
  right: Expression;
}

/** The text is no rule: `at` counts characters from 0, `found` is what stands there (empty at the end). */
export interface SyntaxFault {
  kind: 'syntax';
  at: number;
  found: string;
}

interface Token {
  text: string;
  at: number;
}
type Cursor = { tokens: Token[]; next: number; end: number };

/** `a + b = c`, `a <= b`, `a ~ b`; ≤ and ≈ are accepted too. */
export function parseRule(text: string): Rule | SyntaxFault {
  return attempt(text, (cursor) => {
    const left = readSum(cursor);
    const token = take(cursor);
    const relation = relations[token.text];
    if (!relation) throw fault(token);
    return { left, relation, right: readSum(cursor) };
  });
}

export function parseFormula(text: string): Expression | SyntaxFault {
  return attempt(text, readSum);
}

/** The ids an expression rests on, in reading order, each once. */
export function figuresOf(expression: Expression): string[] {
  if (expression.kind === 'figure') return [expression.id];
  if (expression.kind === 'number') return [];
  return [...new Set([...figuresOf(expression.left), ...figuresOf(expression.right)])];
}

const relations: Record<string, Relation> = { '=': '=', '<=': '<=', '≤': '<=', '~': '~', '≈': '~' };

function attempt<T>(text: string, read: (cursor: Cursor) => T): T | SyntaxFault {
  const tokens = [...text.matchAll(/[a-z][a-z0-9-]*|\d+(?:\.\d+)?|<=|\S/g)].map((match) => ({
    text: match[0],
    at: match.index,
  }));
  const cursor = { tokens, next: 0, end: text.length };
  try {
    const result = read(cursor);
    const rest = tokens[cursor.next];
    return rest ? { kind: 'syntax', at: rest.at, found: rest.text } : result;
  } catch (thrown) {
    if (thrown instanceof Unreadable) return { kind: 'syntax', at: thrown.token.at, found: thrown.token.text };
    throw thrown;
  }
}

function readSum(cursor: Cursor): Expression {
  return readChain(cursor, ['+', '-'], (inner) => readChain(inner, ['*', '/'], readOperand));
}

function readChain(cursor: Cursor, operators: string[], read: (cursor: Cursor) => Expression): Expression {
  let left = read(cursor);
  for (let token = peek(cursor); operators.includes(token.text); token = peek(cursor)) {
    take(cursor);
    left = { kind: 'operation', operator: token.text as '+' | '-' | '*' | '/', left, right: read(cursor) };
  }
  return left;
}

function readOperand(cursor: Cursor): Expression {
  const token = take(cursor);
  if (/^[a-z]/.test(token.text)) return { kind: 'figure', id: token.text };
  if (/^\d/.test(token.text)) return { kind: 'number', text: token.text };
  if (token.text !== '(') throw fault(token);
  const inside = readSum(cursor);
  const close = take(cursor);
  if (close.text !== ')') throw fault(close);
  return inside;
}

const peek = (cursor: Cursor): Token => cursor.tokens[cursor.next] ?? { text: '', at: cursor.end };

function take(cursor: Cursor): Token {
  const token = peek(cursor);
  cursor.next += 1;
  return token;
}

class Unreadable extends Error {
  token: Token;
  constructor(token: Token) {
    super(`unexpected ${token.text || 'end'}`);
    this.token = token;
  }
}
const fault = (token: Token): Unreadable => new Unreadable(token);
