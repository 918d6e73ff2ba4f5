// Front door of one in five.
export { comebackRoutes } from './routes.ts';
