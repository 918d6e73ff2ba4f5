export { lampsRoutes } from './routes.ts';
