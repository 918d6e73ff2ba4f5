// `npm run -s score -- --orders file.csv --as-of 1997-09-30 --out scores.csv`: everybody in a file of orders, scored.
import { parseArgs } from 'node:util';
import { fileBase, goalNames, type ModelName, maximumLikelihood, models, type ScoreQuestion, scoreFile } from '../../features/scoring/commands.ts';
import { type Answer, answerWith, dayOf, missingOf, oneOf, readOrdersFile, writeText, wrong } from './files.ts';

const help =
  'score --orders FILE.csv --as-of YYYY-MM-DD --out FILE.csv [--horizon 30] [--goal comeback|revenue|mixed] [--model auto|rhythm|bgnbd|mbgcnbdk] [--params-out FILE.json]';

const options = {
  orders: { type: 'string' },
  'as-of': { type: 'string' },
  out: { type: 'string' },
  horizon: { type: 'string', default: '30' },
  goal: { type: 'string', default: 'comeback' },
  model: { type: 'string', default: 'auto' },
  'params-out': { type: 'string' },
} as const;

const longestHorizon = 3650;

interface Wanted {
  orders: string;
  asOf: string;
  out: string;
  horizon: number;
  goal: ScoreQuestion['goal'];
  model: ModelName;
  paramsOut: string | undefined;
}

function run(args: string[]): Answer {
  const wanted = read(args);
  if ('exitCode' in wanted) return wanted;
  const asOf = dayOf(wanted.asOf);
  if (asOf === null) return wrong(`--as-of takes a day like 1997-09-30, not "${wanted.asOf}"`);
  const file = readOrdersFile(wanted.orders);
  if ('exitCode' in file) return file;
  const base = fileBase(file.orders, asOf);
  const { csv, fitted } = scoreFile(base, { asOf, horizonDays: wanted.horizon, goal: wanted.goal, model: wanted.model });
  const failed = writeText(wanted.out, csv);
  if (failed || wanted.paramsOut === undefined) return failed ?? { exitCode: 0, text: '' };
  const plain = maximumLikelihood(base.base, { asOf, unitDays: 7 });
  const segments = Object.fromEntries(base.base.segments.map(({ name }, i) => [name || 'all', fitted.segments[i]]));
  const parameters = { as_of: wanted.asOf, model: wanted.model, unit: 'week', maximum_likelihood: plain, used: { all: fitted.all, segments } };
  return writeText(wanted.paramsOut, `${JSON.stringify(parameters, null, 2)}\n`) ?? { exitCode: 0, text: '' };
}

function read(args: string[]): Wanted | Answer {
  try {
    const { values } = parseArgs({ args, options });
    const missing = missingOf(values, ['orders', 'as-of', 'out']);
    if (missing) return wrong(`--${missing} is missing\n\n${help}`);
    const { orders = '', out = '', 'as-of': asOf = '' } = values;
    const horizon = Number(values.horizon);
    if (!Number.isInteger(horizon) || horizon < 1 || horizon > longestHorizon)
      return wrong(`--horizon takes a number of days from 1 to ${longestHorizon}, not "${values.horizon}"`);
    const goal = oneOf(goalNames, values.goal);
    if (!goal) return wrong(`--goal takes ${goalNames.join(', ')}, not "${values.goal}"`);
    const model = oneOf(models, values.model);
    if (!model) return wrong(`--model takes ${models.join(', ')}, not "${values.model}"`);
    return { orders, out, asOf, horizon, goal, model, paramsOut: values['params-out'] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return wrong(`${error.message}\n\n${help}`);
  }
}

answerWith(run(process.argv.slice(2)));
