import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { queueQuestion } from '../features/today/queue-question.ts';
import { queries } from '../host/news.ts';
import { Frame } from './frame.tsx';
import { routes } from './routes.tsx';
import { meQuestion, statusQuestion, teamSettingsQuestion } from './use-me.ts';

const root = createRootRoute({ component: Frame });
const children = routes.map((route) => createRoute({ getParentRoute: () => root, path: route.path, component: route.screen }));

export const router = createRouter({ routeTree: root.addChildren(children), history: createHashHistory(), defaultPreload: 'intent' });

/** An address with nothing but a launch token is Today. */
const firstPath = () => /^#(\/[^?]*)/.exec(location.hash)?.[1] ?? '/';

/** The screen the address names, and what the desk begins with, come while texts and desk are still on their way; what fails is asked again by whoever needs it. */
export function fetchFirstScreen(): void {
  const path = firstPath();
  void routes.find((route) => route.path === path)?.screen.preload?.();
  void queries.fetchQuery(statusQuestion()).then(
    ({ problem, isNew }) => !problem && !isNew && fetchDesk(path),
    () => undefined,
  );
}

/** Only where somebody sits at a desk that opened: any other answers with troubles, and the log would begin with them. */
function fetchDesk(path: string): void {
  void queries.prefetchQuery(meQuestion());
  void queries.prefetchQuery(teamSettingsQuestion());
  if (path === '/') void queries.prefetchQuery(queueQuestion());
}
