import {
  type Icon,
  IconCalendarMonth,
  IconFileImport,
  IconGift,
  IconHeartHandshake,
  IconMail,
  IconRoute,
  IconSettings,
  IconStack2,
  IconSunHigh,
  IconUsers,
} from '@tabler/icons-react';
import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import type { shell } from '../text/en/shell.ts';

export type ScreenRoute = {
  path: string;
  screen: RouteComponent;
  /** Stands in the navigation, in this order. */
  nav?: { label: keyof typeof shell; icon: Icon };
  /** Found in the palette without standing in the navigation. */
  found?: keyof typeof shell;
};

/** Every screen. A feature adds its line here; the navigation and the palette follow. */
export const routes: ScreenRoute[] = [
  { path: '/', nav: { label: 'today', icon: IconSunHigh }, screen: lazyRouteComponent(() => import('../features/today/screen.tsx'), 'TodayScreen') },
  {
    path: '/customers',
    nav: { label: 'customers', icon: IconUsers },
    screen: lazyRouteComponent(() => import('../features/customers/screen.tsx'), 'CustomersScreen'),
  },
  { path: '/customers/enquiries', screen: lazyRouteComponent(() => import('../features/customers/enquiries.tsx'), 'EnquiriesScreen') },
  { path: '/held', found: 'heldBack', screen: lazyRouteComponent(() => import('../features/today/held-page.tsx'), 'HeldScreen') },
  { path: '/customers/$customerId', screen: lazyRouteComponent(() => import('../features/customers/card.tsx'), 'CustomerScreen') },
  { path: '/customers/lists', found: 'contactLists', screen: lazyRouteComponent(() => import('../features/customers/lists.tsx'), 'ListsScreen') },
  { path: '/customers/lists/$part', screen: lazyRouteComponent(() => import('../features/customers/lists.tsx'), 'ListsScreen') },
  { path: '/customers/after-sale', found: 'afterSale', screen: lazyRouteComponent(() => import('../features/after-sale/screen.tsx'), 'AfterSaleScreen') },
  {
    path: '/calendar',
    nav: { label: 'calendar', icon: IconCalendarMonth },
    screen: lazyRouteComponent(() => import('../features/calendar/screen.tsx'), 'CalendarScreen'),
  },
  { path: '/letters', nav: { label: 'letters', icon: IconMail }, screen: lazyRouteComponent(() => import('../features/letters/screen.tsx'), 'LettersScreen') },
  { path: '/letters/$part', screen: lazyRouteComponent(() => import('../features/letters/screen.tsx'), 'LettersScreen') },
  { path: '/letters/template/$templateId/$wording', screen: lazyRouteComponent(() => import('../features/letters/editor.tsx'), 'TemplateScreen') },
  { path: '/letters/template/$templateId', screen: lazyRouteComponent(() => import('../features/letters/editor.tsx'), 'TemplateScreen') },
  {
    path: '/journeys',
    nav: { label: 'journeys', icon: IconRoute },
    screen: lazyRouteComponent(() => import('../features/journeys/screen.tsx'), 'JourneysScreen'),
  },
  { path: '/journeys/$journeyId', screen: lazyRouteComponent(() => import('../features/journeys/journey.tsx'), 'JourneyScreen') },
  {
    path: '/five',
    nav: { label: 'oneInFive', icon: IconHeartHandshake },
    screen: lazyRouteComponent(() => import('../features/comeback/screen.tsx'), 'ComebackScreen'),
  },
  { path: '/how-good', found: 'howGood', screen: lazyRouteComponent(() => import('../features/how-good/screen.tsx'), 'HowGoodScreen') },
  { path: '/thanks', nav: { label: 'thanks', icon: IconGift }, screen: lazyRouteComponent(() => import('../features/thanks/screen.tsx'), 'ThanksScreen') },
  {
    path: '/batches',
    nav: { label: 'batches', icon: IconStack2 },
    screen: lazyRouteComponent(() => import('../features/batches/screen.tsx'), 'BatchesScreen'),
  },
  { path: '/batches/$campaignId', screen: lazyRouteComponent(() => import('../features/batches/batch.tsx'), 'BatchScreen') },
  {
    path: '/import',
    nav: { label: 'imports', icon: IconFileImport },
    screen: lazyRouteComponent(() => import('../features/imports/screen.tsx'), 'ImportScreen'),
  },
  {
    path: '/settings',
    nav: { label: 'settings', icon: IconSettings },
    screen: lazyRouteComponent(() => import('../features/settings/screen.tsx'), 'SettingsScreen'),
  },
  { path: '/settings/$part', screen: lazyRouteComponent(() => import('../features/settings/screen.tsx'), 'SettingsScreen') },
];
