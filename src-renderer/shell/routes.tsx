import { type Icon, IconMail, IconSettings, IconSunHigh } from '@tabler/icons-react';
import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import type { shell } from '../text/en/shell.ts';

export type ScreenRoute = {
  path: string;
  screen: RouteComponent;
  /** Stands in the navigation, in this order. */
  nav?: { label: keyof typeof shell; icon: Icon };
};

/** Every screen. A feature adds its line here; the navigation and the palette follow. */
export const routes: ScreenRoute[] = [
  { path: '/', nav: { label: 'today', icon: IconSunHigh }, screen: lazyRouteComponent(() => import('../features/today/screen.tsx'), 'TodayScreen') },
  { path: '/letters', nav: { label: 'letters', icon: IconMail }, screen: lazyRouteComponent(() => import('../features/letters/screen.tsx'), 'LettersScreen') },
  { path: '/settings', nav: { label: 'settings', icon: IconSettings }, screen: lazyRouteComponent(() => import('../features/settings/screen.tsx'), 'SettingsScreen') },
];
