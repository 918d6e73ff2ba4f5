// What is new: the stock from which each letter tells something that was not told last time.
import type { NewsItem } from '#contract/letters';
import type { Id, Language } from '#contract/words';
import { findCustomer } from '#features/customers';
import { startAct } from '#features/team';
import { listToldByContact } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { isNewsFor } from './rules-news.ts';
import { findNewsRow, listNewsRows, type NewsRow } from './store-news.ts';
import { listLettersGone } from './store-readers.ts';

const shown = ({ id, title, text, link, language, untilOn, customerId, trade }: NewsRow): NewsItem => ({
  id,
  title,
  text,
  link,
  language,
  untilOn,
  customerId,
  trade,
});

/** What is still news, the newest first; with `all` also what no longer is. */
export function listNews({ db, clock }: Pick<Context, 'db' | 'clock'>, all: boolean): NewsItem[] {
  const today = clock.today();
  return listNewsRows(db)
    .filter(({ untilOn }) => all || untilOn === null || untilOn >= today)
    .map(shown);
}

/** What a customer has not been told yet, by letter or in a talk, in their language; undefined where there is no such customer. */
export function untoldNews({ db, clock }: Pick<Context, 'db' | 'clock'>, customerId: Id): { language: Language; items: NewsItem[] } | undefined {
  const customer = findCustomer(db, customerId);
  if (!customer) return undefined;
  const { language } = customer;
  const told = new Set([...listLettersGone(db, [customerId]), ...listToldByContact(db, [customerId])].map(({ newsItemId }) => newsItemId));
  const reader = { customerId, language, today: clock.today() };
  const items = listNewsRows(db).filter((item) => !told.has(item.id) && isNewsFor(item, reader));
  return { language, items: items.map(shown) };
}

/** Saves an item, or makes one where it has no id yet; undefined where it is no longer there. */
export function saveNews(ctx: Context, { id, ...fields }: Omit<NewsItem, 'id'> & { id: Id | null }): NewsItem | undefined {
  const saved = ctx.db.transaction((tx) => {
    if (id !== null && !findNewsRow(tx, id)) return undefined;
    const act = startAct(tx, ctx, 'news.saved', null);
    const newsItemId = id ?? newId();
    if (id === null) act.insert('newsItems', { id: newsItemId, ...fields });
    else act.update('newsItems', id, fields);
    return findNewsRow(tx, newsItemId);
  });
  if (saved) ctx.changes.tell({ topic: 'letters' });
  return saved && shown(saved);
}

export function removeNews(ctx: Context, newsItemId: Id): 'removed' | 'not-found' {
  const outcome = ctx.db.transaction((tx) => {
    if (!findNewsRow(tx, newsItemId)) return 'not-found';
    startAct(tx, ctx, 'news.removed', null).remove('newsItems', newsItemId);
    return 'removed';
  });
  if (outcome === 'removed') ctx.changes.tell({ topic: 'letters' });
  return outcome;
}
