export { importsRoutes } from './routes.ts';
export { importsSoFar } from './service.ts';
export { type FilesImported, type FilesOutcome, firstUnreadable, importFiles } from './service-files.ts';
