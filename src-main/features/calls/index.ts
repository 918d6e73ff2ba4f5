export { findCallers, scriptFor } from './service.ts';
