import { implement } from '@orpc/server';
import { app as contract, type Status } from '#contract/app';
import type { Language } from '#contract/words';
import type { Desk } from '#db/store';
import { ensureSegments } from '#features/customers';
import { loadDemoTeam } from '#features/demo';
import { ensureStock } from '#features/letters';
import { keepPublicYears } from '#features/occasions';
import { findSetting, foundTeam, getMe, whoIsAtTheDesk } from '#features/team';
import { planEverybody } from '#features/touches';
import { countryDefaults } from '#kit/languages';
import type { FirstScreen } from './jobs/first-screen.ts';
import type { Context } from './ports/context.ts';

/** What the app's own routes need besides a service's context. */
export interface AppContext extends Context {
  desk: Desk;
  host: Status['host'];
  version: string;
  /** Of the system, best first; used until somebody sits at the desk. */
  systemLanguage: Language;
  /** The day is planned behind the first screen, not before it. */
  firstScreen: FirstScreen;
}

const os = implement(contract).$context<AppContext>();

export const appRoutes = os.router({
  status: os.status.handler(({ context }) => statusOf(context)),
  changes: os.changes.handler(async function* ({ context, signal }) {
    yield* context.changes.stream(signal);
  }),
  begin: os.begin.handler(async ({ context, input, errors }) => {
    if (whoIsAtTheDesk(context.db)) throw errors.INVALID({ data: { field: 'choice', problem: 'already-begun' } });
    return begin(context, input);
  }),
});

function statusOf(context: AppContext): Status {
  const { desk, clock, dataDir, host, version } = context;
  const still = { version, host, dataDir, today: clock.today(), now: clock.now(), problem: desk.problem, disk: context.disk?.room() ?? 'ok' };
  if (desk.problem) return { ...still, isNew: false, isDemo: false, language: context.systemLanguage };
  const isNew = whoIsAtTheDesk(context.db) === undefined;
  return { ...still, isNew, isDemo: findSetting(context.db, 'demo') === true, language: isNew ? context.systemLanguage : getMe(context).interfaceLanguage };
}

export interface Beginning {
  choice: 'demo' | 'own';
  language: Language;
  name: string;
  country: string;
}

/** First start: founds the team, with the demo customers in it or with none, and plans the first day. Answers the number of customers. */
export async function begin(context: AppContext, { choice, language, name, country }: Beginning): Promise<{ customers: number }> {
  const { currency, timeZone } = countryDefaults(country);
  const founding = { name, language, country, currency, timeZone };
  const customers = choice === 'demo' ? loadDemoTeam(context.db, context.clock, founding).customers : foundEmpty(context, founding);
  context.db.transaction((tx) => ensureStock(tx, context.clock.now()));
  await keepPublicYears(context);
  await planEverybody(context);
  // Named, so that nobody takes it for a change of rules and plans everybody again.
  for (const topic of ['team', 'customers', 'orders', 'letters', 'touches'] as const) context.changes.tell({ topic, id: 'begun' });
  return { customers };
}

function foundEmpty({ db, clock }: AppContext, founding: Parameters<typeof foundTeam>[2]): number {
  db.transaction((tx) => {
    foundTeam(tx, clock, founding);
    ensureSegments(tx, founding.language, clock.now());
  });
  return 0;
}
