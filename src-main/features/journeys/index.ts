// Front door of journeys: whoever brings orders or the night in tells them.
export { journeysRoutes } from './routes.ts';
export { enrolThese, refreshJourneys } from './service-enrol.ts';
export { type Following, followJourneys } from './service-follow.ts';
export { type FoundJourney, foundJourneys } from './service-found.ts';
