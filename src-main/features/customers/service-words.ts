// The words a customer is found and listed by, kept in step with what they are made from.
import type { Id, Language } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { type Act, teamSettings } from '#features/team';
import { countryDefaults } from '#kit/languages';
import { displayNameOf, searchTextOf, sortKeyOf } from './rules-words.ts';
import { findCustomer, listContactPoints, listTags } from './store.ts';

/** One alphabet for the whole list: that of the team's country. */
export const alphabetOf = (reader: Reader): Language => countryDefaults(teamSettings(reader).country).language;

/** Brings the words a customer is found by in step with its names, contact points and tags; part of the act that changed them. */
export function refreshWords(tx: Tx, act: Act, customerId: Id): void {
  const row = findCustomer(tx, customerId);
  if (!row) return;
  const points = listContactPoints(tx, customerId);
  const valuesOf = (kind: string) => points.filter((point) => point.kind === kind);
  act.update('customers', customerId, {
    displayName: displayNameOf(row),
    sortKey: sortKeyOf(row, alphabetOf(tx)),
    searchText: searchTextOf({
      name: row,
      emails: valuesOf('email').map(({ normalized }) => normalized),
      phones: valuesOf('phone').flatMap(({ value, normalized }) => [value, normalized]),
      cities: valuesOf('post').flatMap(({ city }) => (city ? [city] : [])),
      tags: listTags(tx, customerId),
      externalRef: row.externalRef,
    }),
  });
}
