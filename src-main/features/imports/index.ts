export { importsRoutes } from './routes.ts';
export { importsSoFar } from './service.ts';
export { type FilesImported, type FilesOutcome, importFiles } from './service-files.ts';
