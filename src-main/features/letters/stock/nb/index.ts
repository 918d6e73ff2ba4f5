import type { StockOfLanguage } from '../words.ts';
import { care } from './care.ts';
import { days } from './days.ts';
import { enquiryEarly } from './enquiry-early.ts';
import { enquiryLate } from './enquiry-late.ts';
import { people } from './people.ts';
import { purchase } from './purchase.ts';
import { returning } from './returning.ts';

export const norwegian: StockOfLanguage = { ...returning, ...days, ...purchase, ...care, ...enquiryEarly, ...enquiryLate, ...people };
