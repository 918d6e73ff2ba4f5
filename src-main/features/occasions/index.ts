export { occasionsRoutes } from './routes.ts';
export { keptAround, keptBetween, leadDaysOf, nextOccurrence, type OccasionDate } from './rules.ts';
export { type AnniversaryCustom, anniversaryNear } from './rules-anniversary.ts';
export { postBackwards } from './rules-post.ts';
export { leadDaysFor, occasionsOf } from './service.ts';
export { anniversaryCustom } from './service-anniversary.ts';
export { homeOf, keptOfAll } from './service-calendar.ts';
export { publicDaysBetween } from './service-public-days.ts';
export { keepPublicYears, publicDayKinds } from './service-public-years.ts';
