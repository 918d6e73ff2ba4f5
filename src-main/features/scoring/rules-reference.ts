// The reference table: figures of chosen customers with the parameters fixed, to set beside published ones.
import type { Base } from './rules-base.ts';
import { aliveChance, buyChance, type CnbdParameters, expectedPurchases, type History } from './rules-cnbd.ts';
import type { FileBase } from './rules-file-base.ts';
import { spent } from './rules-fit.ts';
import { expectedAmount, type MoneyParameters } from './rules-money.ts';
import { type ParetoParameters, paretoAlive, paretoExpected } from './rules-pareto.ts';

export interface ReferenceParameters {
  bgnbd: CnbdParameters | null;
  mbgnbd: CnbdParameters | null;
  paretonbd: ParetoParameters | null;
  gammagamma: MoneyParameters | null;
}

const horizonDays = 39 * 7;

const header = [
  'customer_id,x,t_x_days,T_days,mean_repeat_amount,bgnbd_p_alive,bgnbd_exp_39w,bgnbd_p_buy_30d,bgnbd_p_buy_90d',
  'mbgnbd_p_alive,mbgnbd_exp_39w,mbgnbd_p_buy_30d,paretonbd_p_alive,paretonbd_exp_39w,gg_exp_amount',
].join(',');

const digits = 10;
const cell = (value: number | null): string => (value === null ? '' : value.toFixed(digits));

export interface ReferenceQuestion {
  asOf: number;
  unitDays: number;
  parameters: ReferenceParameters;
  customers: readonly string[];
}

/** The customer's place in the file; -1 where it has no order up to the day. */
const placeIn = ({ ids }: FileBase, id: string): number => ids.indexOf(id);

/** Answers the table, or the first customer who is not in the file. */
export function referenceTable(file: FileBase, question: ReferenceQuestion): { kind: 'table'; csv: string } | { kind: 'unknown'; customerId: string } {
  const lines: string[] = [];
  for (const customerId of question.customers) {
    const place = placeIn(file, customerId);
    if (place < 0) return { kind: 'unknown', customerId };
    lines.push([customerId, ...cellsOf(file.base, place, question)].join(','));
  }
  return { kind: 'table', csv: `${[header, ...lines].join('\n')}\n` };
}

function cellsOf(base: Base, place: number, { asOf, unitDays, parameters }: ReferenceQuestion): (string | number)[] {
  const [from, to] = [base.start[place] ?? 0, base.start[place + 1] ?? 0];
  const first = base.days[from] ?? 0;
  const txDays = (base.days[to - 1] ?? 0) - first;
  const history: History = { x: to - from - 1, tx: txDays / unitDays, T: (asOf - first) / unitDays };
  const { bgnbd, mbgnbd, paretonbd, gammagamma } = parameters;
  const horizon = horizonDays / unitDays;
  const { count, mean } = spent(base, place);
  const buying = (model: CnbdParameters | null, days: readonly number[]) => [
    cell(model && aliveChance(model, history)),
    cell(model && expectedPurchases(model, history, horizon)),
    ...days.map((within) => cell(model && buyChance(model, history, within / unitDays))),
  ];
  return [
    history.x,
    txDays,
    asOf - first,
    cell(mean),
    ...buying(bgnbd, [30, 90]),
    ...buying(mbgnbd, [30]),
    cell(paretonbd && paretoAlive(paretonbd, history)),
    cell(paretonbd && paretoExpected(paretonbd, history, horizon)),
    cell(gammagamma && expectedAmount(gammagamma, count, mean)),
  ];
}
