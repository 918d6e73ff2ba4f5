// Parameters of published models from a JSON file, in the shapes people write them: by model, or as rows of model, param and value.
import type { ReferenceParameters } from './rules-reference.ts';

const isRecord = (json: unknown): json is Record<string, unknown> => typeof json === 'object' && json !== null && !Array.isArray(json);

/** Rows of model, param and value, as a table of them reads. */
function rowsOf(json: unknown): { model: string; param: string; value: unknown }[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((row) =>
    isRecord(row) && typeof row.model === 'string' && typeof row.param === 'string' ? [{ model: row.model, param: row.param, value: row.value }] : [],
  );
}

/** "BG/NBD", "bgnbd" and "bg_nbd" are one name. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

const models: Record<string, keyof ReferenceParameters> = {
  bgnbd: 'bgnbd',
  bg: 'bgnbd',
  mbgnbd: 'mbgnbd',
  mbgcnbdk: 'mbgnbd',
  mbg: 'mbgnbd',
  paretonbd: 'paretonbd',
  pareto: 'paretonbd',
  gammagamma: 'gammagamma',
  gg: 'gammagamma',
};

const order: Record<keyof ReferenceParameters, readonly string[]> = {
  bgnbd: ['r', 'alpha', 'a', 'b'],
  mbgnbd: ['r', 'alpha', 'a', 'b'],
  paretonbd: ['r', 'alpha', 's', 'beta'],
  gammagamma: ['p', 'q', 'gamma'],
};

type Found = Map<keyof ReferenceParameters, Map<string, number>>;

function put(found: Found, model: string, param: string, value: unknown): void {
  const name = models[plain(model)];
  const number = Number(value);
  const known = plain(param) === 'v' ? 'gamma' : plain(param);
  if (!name || !order[name].includes(known) || !Number.isFinite(number)) return;
  const values = found.get(name) ?? new Map<string, number>();
  values.set(known, number);
  found.set(name, values);
}

function gather(json: unknown, found: Found, model: string | null): void {
  const rows = rowsOf(json);
  if (rows.length > 0) {
    for (const row of rows) put(found, row.model, row.param, row.value);
    return;
  }
  if (Array.isArray(json)) {
    const name = model === null ? undefined : models[plain(model)];
    if (model !== null && name) for (const [i, value] of json.entries()) put(found, model, order[name][i] ?? '', value);
    return;
  }
  if (!isRecord(json)) return;
  for (const [key, value] of Object.entries(json)) {
    if (model !== null && models[plain(model)] && typeof value !== 'object') put(found, model, key, value);
    else gather(value, found, models[plain(key)] || model === null ? key : model);
  }
}

/** What the file says of each model; null for a model of which a parameter is missing. A message where it says nothing of any. */
export function readParameters(text: string): ReferenceParameters | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : 'it is not JSON';
  }
  const found: Found = new Map();
  gather(json, found, null);
  const of = (model: keyof ReferenceParameters) => {
    const values = order[model].map((param) => found.get(model)?.get(param));
    return values.every((value) => value !== undefined && value > 0) ? values.map((value) => value ?? 0) : null;
  };
  const buying = (model: 'bgnbd' | 'mbgnbd') => {
    const [r = 0, alpha = 0, a = 0, b = 0] = of(model) ?? [];
    return of(model) && { r, alpha, a, b, k: 1, stopsAtFirst: model === 'mbgnbd' };
  };
  const [r = 0, alpha = 0, s = 0, beta = 0] = of('paretonbd') ?? [];
  const [p = 0, q = 0, gamma = 0] = of('gammagamma') ?? [];
  const parameters: ReferenceParameters = {
    bgnbd: buying('bgnbd'),
    mbgnbd: buying('mbgnbd'),
    paretonbd: of('paretonbd') && { r, alpha, s, beta },
    gammagamma: of('gammagamma') && { p, q, gamma },
  };
  return Object.values(parameters).some((model) => model !== null)
    ? parameters
    : 'it names no model whole: BG/NBD and MBG/NBD have r, alpha, a, b; Pareto/NBD r, alpha, s, beta; Gamma-Gamma p, q, gamma';
}
