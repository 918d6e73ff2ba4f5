import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '#kit/fold';
import { api } from '../host/client.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useLayers } from './keyboard.ts';
import styles from './palette.module.css';
import { routes } from './routes.tsx';
import { makeStore } from './store.ts';

const [store, controls] = createSpotlight();

const query = makeStore('');

export const openPalette = () => controls.open();

/** Opens the palette with something already typed. */
export function findInPalette(text: string): void {
  query.set(text);
  controls.open();
}

/** `gyozo` finds Győző and `thord` finds Þórður: every word typed must stand somewhere in the line. */
export function matches(line: string, typed: string): boolean {
  const folded = fold(line);
  return fold(typed)
    .split(' ')
    .every((word) => folded.includes(word));
}

type Offer = { id: string; says: string; key?: string; run: () => void };

/** Everything that can be done here and now: the places, and every key of the present screen. */
function useOffers(typed: string): Offer[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const layers = useLayers();
  const places = routes.flatMap(({ path, nav, found }): Offer[] => {
    const place = nav?.label ?? found;
    return place ? [{ id: path, says: t('goTo', { place: t(place) }), run: () => void navigate({ to: path }) }] : [];
  });
  const acts = layers.flatMap((layer) =>
    layer
      .bindings()
      .filter((binding) => !binding.hidden && binding.key !== 'mod+k')
      .map((binding): Offer => ({ id: `${layer.id}-${binding.key}`, says: binding.says, key: binding.key, run: binding.run })),
  );
  return [...acts.reverse(), ...places].filter((offer) => matches(offer.says, typed));
}

function useFound(typed: string) {
  const [search] = useDebouncedValue(typed.trim(), 120);
  const input = { search, limit: 8 };
  const found = useQuery({ ...api.customers.list.queryOptions({ input }), enabled: search !== '', placeholderData: keepPreviousData });
  return { people: typed.trim() === '' ? [] : (found.data?.rows ?? []), isSettled: search === typed.trim() && !found.isPlaceholderData && !found.isFetching };
}

/** Enter takes the first line, but only once everybody was found: before that it would be an act of a like name, meant for nobody. */
function useFirstLine(isWanted: boolean, lines: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines have another first
  useEffect(() => {
    const list = document.getElementById(store.getState().listId);
    if (!list) return;
    for (const line of list.querySelectorAll('[data-selected]')) line.removeAttribute('data-selected');
    const first = isWanted ? list.querySelector('[data-action]') : null;
    first?.setAttribute('data-selected', 'true');
    store.updateState((state) => ({ ...state, selected: first ? 0 : -1 }));
  }, [isWanted, lines]);
}

/** Not in just any dialog: the palette opens over others too. */
function isInPalette(target: EventTarget | null): boolean {
  const palette = document.getElementById(store.getState().listId)?.closest('[role=dialog]');
  return target instanceof Node && palette?.contains(target) === true;
}

const isPlain = ({ ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent) => !(ctrlKey || metaKey || altKey || isComposing);

/** What is typed between Ctrl+K and the moment the field has the focus is meant for the field; on a slow machine it would be lost, or be keys of the screen. */
function useEarlyTyping(): void {
  const { opened } = useSpotlight(store);
  useLayoutEffect(() => {
    if (!opened) return;
    const take = (event: KeyboardEvent) => {
      if (isInPalette(event.target) || event.key === 'Escape' || !isPlain(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key.length === 1) query.set(query.get() + event.key);
    };
    window.addEventListener('keydown', take, { capture: true });
    return () => window.removeEventListener('keydown', take, { capture: true });
  }, [opened]);
}

export function Palette() {
  useEarlyTyping();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const typed = query.use();
  const offers = useOffers(typed);
  const { people, isSettled } = useFound(typed);
  useFirstLine(isSettled && typed.trim() !== '', [...people, ...offers].map(({ id }) => id).join(' '));
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={query.set}
      tagsToIgnore={[]}
      triggerOnContentEditable
      shortcut="mod + K"
      scrollable
      maxHeight="60vh"
      centered={false}
      yOffset="12vh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      classNames={{ actionsGroup: styles.group }}
      attributes={{ content: { 'aria-label': t('find') } }}
    >
      <Spotlight.Search placeholder={t('findPlaceholder')} aria-label={t('find')} />
      <Spotlight.ActionsList aria-label={t('find')}>
        {people.length > 0 && (
          <Spotlight.ActionsGroup label={t('findCustomers')}>
            {people.map((person) => (
              <Spotlight.Action key={person.id} className={styles.offer} onClick={() => void navigate({ to: `/customers/${person.id}` })}>
                <span>{person.displayName}</span>
                <span className={styles.aside}>{[person.city, person.email ?? person.phone].filter(Boolean).join(' · ')}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {offers.length > 0 && (
          <Spotlight.ActionsGroup label={t('findActions')}>
            {offers.map((offer) => (
              <Spotlight.Action key={offer.id} className={styles.offer} onClick={() => setTimeout(offer.run, 160)}>
                <span>{offer.says}</span>
                {offer.key && (
                  <span className={styles.aside}>
                    <KeyCap name={offer.key} />
                  </span>
                )}
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {people.length + offers.length === 0 && <Spotlight.Empty>{t('findNothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
