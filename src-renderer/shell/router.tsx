import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Frame } from './frame.tsx';
import { routes } from './routes.tsx';

const root = createRootRoute({ component: Frame });
const children = routes.map((route) => createRoute({ getParentRoute: () => root, path: route.path, component: route.screen }));

export const router = createRouter({ routeTree: root.addChildren(children), history: createHashHistory(), defaultPreload: 'intent' });
