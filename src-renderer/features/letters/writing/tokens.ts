// A letter's text cut into what a person reads as words, as fields and as conditions. Nothing is lost: the pieces joined are the text.

export type Token = { kind: 'text' | 'field' | 'condition'; raw: string };

/** One sign from its opening to its closing braces, on one line. What is not closed stays text, so that nobody's words vanish in a sign. */
const sign = /(\{\{(?:"[^"\n]*"|'[^'\n]*'|[^{}"'\n])*\}\}|\{%(?:"[^"\n]*"|'[^'\n]*'|%(?!\})|[^{}%"'\n])*%\})/;

export function cut(text: string): Token[] {
  return text
    .split(sign)
    .map((raw, i): Token => ({ kind: i % 2 === 0 ? 'text' : raw.startsWith('{{') ? 'field' : 'condition', raw }))
    .filter(({ raw }) => raw !== '');
}

export type Field = {
  name: string;
  /** What the author says where the field is empty. */
  fallback: string | null;
  /** Every other filter as it stands, with its upright stroke. */
  rest: string;
};

const inner = (raw: string) => raw.slice(2, -2).replace(/^-|-$/g, '').trim();
const pipes = /(?:"[^"]*"|'[^']*'|[^|"'])+/g;
const quoted = /^default\s*:\s*(?:"([^"]*)"|'([^']*)')\s*$/;

/** Null where the sign holds something else than a field with filters. */
export function readField(raw: string): Field | null {
  const [name = '', ...filters] = (inner(raw).match(pipes) ?? []).map((part) => part.trim());
  if (!/^[A-Za-z]\w*(\.\w+)+$/.test(name)) return null;
  const fallbacks = filters.map((filter) => quoted.exec(filter)).filter((found) => found !== null);
  const [found] = fallbacks;
  const rest = filters.filter((filter) => !quoted.test(filter)).map((filter) => ` | ${filter}`);
  return { name, fallback: found ? (found[1] ?? found[2] ?? '') : null, rest: rest.join('') };
}

/** Liquid has two quotation marks and no way to write one inside itself: words that hold both lose the straight double ones. */
function inQuotes(words: string): string {
  const line = words.replace(/[\\\n\r]+/g, ' ').trim();
  if (!line.includes('"')) return `"${line}"`;
  return line.includes("'") ? `"${line.replaceAll('"', '”')}"` : `'${line}'`;
}

export const writeField = ({ name, fallback, rest }: Field): string =>
  `{{ ${name}${rest}${fallback === null || fallback.trim() === '' ? '' : ` | default: ${inQuotes(fallback)}`} }}`;

export type Test = { field: string; sign: '==' | '!=' | '>' | '<' | '>=' | '<=' | 'contains' | null; value: string | null; join: 'and' | 'or' | null };

export type Condition = { tag: string; tests: Test[] | null; values: string[] };

const oneTest = /^([A-Za-z]\w*(?:\.\w+)+)(?:\s*(==|!=|>=|<=|>|<|contains)\s*("[^"]*"|'[^']*'|-?\d+(?:\.\d+)?|true|false|nil|null|blank|empty))?$/;
const bare = (value: string) => value.replace(/^["']|["']$/g, '');
const signs = ['==', '!=', '>', '<', '>=', '<=', 'contains'] as const;

function readTests(text: string): Test[] | null {
  const parts = text.split(/\s+(and|or)\s+/);
  const tests: Test[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const found = oneTest.exec(parts[i] ?? '');
    if (!found?.[1]) return null;
    const join = i === 0 ? null : parts[i - 1] === 'or' ? 'or' : 'and';
    tests.push({ field: found[1], sign: signs.find((one) => one === found[2]) ?? null, value: found[3] === undefined ? null : bare(found[3]), join });
  }
  return tests;
}

/** What a condition asks, as facts to be said in the reader's language; `tests` is null where only Liquid can read it. */
export function readCondition(raw: string): Condition {
  const [, tag = '', rest = ''] = /^(\w+)\s*([\s\S]*)$/.exec(inner(raw)) ?? [];
  if (tag === 'when') return { tag, tests: [], values: (rest.match(/"[^"]*"|'[^']*'|[^\s,]+/g) ?? []).filter((one) => one !== 'or').map(bare) };
  if (tag === 'if' || tag === 'elsif' || tag === 'unless' || tag === 'case') return { tag, tests: readTests(rest.trim()), values: [] };
  return { tag, tests: [], values: [] };
}

export const writeIf = (name: string) => `{% if ${name} %}`;
