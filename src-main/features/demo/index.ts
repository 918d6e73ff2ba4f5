export { loadDemoTeam } from './service.ts';
