// Gradient-boosted trees of depth 3 for yes and no (Friedman 2001, Ann. Statist. 29:1189, with the second-order leaves of Chen & Guestrin 2016), on binned
// figures. No randomness: the same table gives the same trees.

/** Figures of many cases, case after case, `width` figures each. */
export interface Table {
  values: Float64Array;
  width: number;
}

/** A tree of depth 3 as seven questions (0 the root, then left and right, breadth first) and eight answers. */
export interface Tree {
  features: number[];
  thresholds: number[];
  leaves: number[];
}

export interface Boosted {
  start: number;
  trees: Tree[];
}

const depth = 3;
const questions = 2 ** depth - 1;
const rounds = 40;
const rate = 0.12;
const binCount = 32;
/** Answers of few cases are drawn to 0, and a question must gain this much. */
const drawn = 20;
const leastGain = 0.5;
const leastCases = 30;

export const logistic = (score: number): number => 1 / (1 + Math.exp(-score));
export const logOdds = (chance: number): number => {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return Math.log(inside / (1 - inside));
};

/** Boundaries between bins, by quantile. */
function boundariesOf({ values, width }: Table, feature: number): Float64Array {
  const count = values.length / width;
  const column = new Float64Array(count).map((_, i) => values[i * width + feature] ?? 0).sort();
  const found = new Set<number>();
  for (let bin = 1; bin < binCount; bin += 1) found.add(column[Math.floor((bin * count) / binCount)] ?? 0);
  return Float64Array.from(found).sort();
}

function binned({ values, width }: Table, boundaries: readonly Float64Array[]): Uint8Array {
  const bins = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const edges = boundaries[at % width] ?? new Float64Array();
    let [low, high] = [0, edges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[at] ?? 0) >= (edges[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    bins[at] = low;
  }
  return bins;
}

interface Growing {
  bins: Uint8Array;
  width: number;
  /** First and second derivative of the loss, a case each. */
  slopes: Float64Array;
  bends: Float64Array;
  /** Which node each case is in, as numbered in Tree; 7 and above are answers. */
  nodes: Uint8Array;
}

interface Split {
  feature: number;
  bin: number;
}

/** Sums of slopes, bends and cases by bin of each figure, for all nodes of a level in one walk; node after node. */
function sumsOf({ bins, width, slopes, bends, nodes }: Growing, first: number, count: number): Float64Array {
  const size = width * binCount * 3;
  const sums = new Float64Array(size * count);
  for (let i = 0; i < nodes.length; i += 1) {
    const base = ((nodes[i] ?? 0) - first) * size;
    const [g, h] = [slopes[i] ?? 0, bends[i] ?? 0];
    for (let feature = 0, at = base; feature < width; feature += 1, at += binCount * 3) {
      const bin = at + (bins[i * width + feature] ?? 0) * 3;
      sums[bin] = (sums[bin] ?? 0) + g;
      sums[bin + 1] = (sums[bin + 1] ?? 0) + h;
      sums[bin + 2] = (sums[bin + 2] ?? 0) + 1;
    }
  }
  return sums;
}

const worth = (g: number, h: number) => (g * g) / (h + drawn);

/** The question that gains most at a node; null where none is worth asking. */
function bestSplit(sums: Float64Array, width: number): Split | null {
  let [slope, bend, cases] = [0, 0, 0];
  for (let at = 0; at < binCount * 3; at += 3) {
    slope += sums[at] ?? 0;
    bend += sums[at + 1] ?? 0;
    cases += sums[at + 2] ?? 0;
  }
  const whole = worth(slope, bend);
  let best: (Split & { gain: number }) | null = null;
  for (let feature = 0; feature < width; feature += 1) {
    let [g, h, n] = [0, 0, 0];
    for (let bin = 0; bin < binCount - 1; bin += 1) {
      const at = (feature * binCount + bin) * 3;
      g += sums[at] ?? 0;
      h += sums[at + 1] ?? 0;
      n += sums[at + 2] ?? 0;
      if (n < leastCases || cases - n < leastCases) continue;
      const gain = worth(g, h) + worth(slope - g, bend - h) - whole;
      if (gain > (best?.gain ?? leastGain)) best = { feature, bin: bin + 1, gain };
    }
  }
  return best;
}

function grow(growing: Growing, boundaries: readonly Float64Array[]): Tree {
  const tree: Tree = { features: [], thresholds: [], leaves: [] };
  growing.nodes.fill(0);
  for (let level = 0; level < depth; level += 1) {
    const [first, count] = [2 ** level - 1, 2 ** level];
    const sums = sumsOf(growing, first, count);
    const splits = Array.from({ length: count }, (_, n) => bestSplit(sums.subarray((n * sums.length) / count, ((n + 1) * sums.length) / count), growing.width));
    for (const split of splits) {
      tree.features.push(split?.feature ?? 0);
      // Where nothing is worth asking everybody goes the same way.
      tree.thresholds.push(split ? (boundaries[split.feature]?.[split.bin - 1] ?? 0) : Number.MAX_VALUE);
    }
    for (const [i, node] of growing.nodes.entries()) {
      const split = splits[node - first];
      const isRight = split && (growing.bins[i * growing.width + split.feature] ?? 0) >= split.bin;
      growing.nodes[i] = 2 * node + (isRight ? 2 : 1);
    }
  }
  const sums = new Float64Array(2 * (questions + 1));
  for (const [i, node] of growing.nodes.entries()) {
    const at = (node - questions) * 2;
    sums[at] = (sums[at] ?? 0) + (growing.slopes[i] ?? 0);
    sums[at + 1] = (sums[at + 1] ?? 0) + (growing.bends[i] ?? 0);
  }
  for (let leaf = 0; leaf <= questions; leaf += 1) tree.leaves.push((-rate * (sums[leaf * 2] ?? 0)) / ((sums[leaf * 2 + 1] ?? 0) + drawn));
  return tree;
}

/** Which of the eight answers a case gets. */
function answerOf({ features, thresholds, leaves }: Tree, values: ArrayLike<number>, from: number): number {
  let node = 0;
  while (node < questions) node = 2 * node + ((values[from + (features[node] ?? 0)] ?? 0) >= (thresholds[node] ?? 0) ? 2 : 1);
  return leaves[node - questions] ?? 0;
}

/** Learns yes (1) or no (0) of each case. `offset`: log odds each case begins with. */
export function boost(table: Table, outcomes: Uint8Array, offset: Float64Array): Boosted {
  const boundaries = Array.from({ length: table.width }, (_, feature) => boundariesOf(table, feature));
  const count = outcomes.length;
  const scores = Float64Array.from(offset);
  const growing: Growing = {
    bins: binned(table, boundaries),
    width: table.width,
    slopes: new Float64Array(count),
    bends: new Float64Array(count),
    nodes: new Uint8Array(count),
  };
  const trees: Tree[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < count; i += 1) {
      const chance = logistic(scores[i] ?? 0);
      growing.slopes[i] = chance - (outcomes[i] ?? 0);
      growing.bends[i] = Math.max(1e-6, chance * (1 - chance));
    }
    const tree = grow(growing, boundaries);
    trees.push(tree);
    for (let i = 0; i < count; i += 1) scores[i] = (scores[i] ?? 0) + answerOf(tree, table.values, i * table.width);
  }
  return { start: 0, trees };
}

/** Log odds the trees add for one case. */
export function boostedScore({ start, trees }: Boosted, values: ArrayLike<number>, from = 0): number {
  return trees.reduce((sum, tree) => sum + answerOf(tree, values, from), start);
}
