// Front door for the command line: scoring of files, without a database and quick to load.
export { csvField, type FileOrder, type ReadOrders, readOrders } from './rules-csv.ts';
export { type ModelName, models } from './rules-figures.ts';
export { type FileBase, fileBase } from './rules-file-base.ts';
export { goalNames } from './rules-goals.ts';
export { maximumLikelihood } from './rules-plain-fits.ts';
export { type ReferenceParameters, referenceTable } from './rules-reference.ts';
export { readParameters } from './rules-reference-parameters.ts';
export { type ScoreQuestion, scoreFile } from './rules-score-file.ts';
