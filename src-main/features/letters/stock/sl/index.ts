import type { UnfinishedStock } from '../words.ts';
import { days } from './days.ts';
import { purchase } from './purchase.ts';
import { returning } from './returning.ts';

export const slovenian: UnfinishedStock = { ...returning, ...days, ...purchase };
