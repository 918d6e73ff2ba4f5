import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Frame } from './frame.tsx';
import { routes } from './routes.tsx';

const root = createRootRoute({ component: Frame });
const children = routes.map((route) => createRoute({ getParentRoute: () => root, path: route.path, component: route.screen }));

export const router = createRouter({ routeTree: root.addChildren(children), history: createHashHistory(), defaultPreload: 'intent' });

/** The screen the address names comes while the desk is still being opened; an address with nothing but a launch token is Today. */
export function fetchFirstScreen(): void {
  const path = /^#(\/[^?]*)/.exec(location.hash)?.[1] ?? '/';
  void routes.find((route) => route.path === path)?.screen.preload?.();
}
