// Front door of thanks to the best.
export { thanksRoutes } from './routes.ts';
