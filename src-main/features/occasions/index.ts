export { occasionsRoutes } from './routes.ts';
export { keptAround, leadDaysOf, nextOccurrence, type OccasionDate } from './rules.ts';
export { occasionsOf } from './service.ts';
export { keepPublicYears, publicDayKinds } from './service-public-years.ts';
