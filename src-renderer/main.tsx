import { config } from 'zod';
import { session } from './host/session.ts';

// zod would try whether it may make code from strings; the content policy says no, loudly. So this comes before any shape is made.
config({ jitless: true });
// The launch token is traded while the rest is still being read; whoever dials hears of trouble with it.
if (!('comebackWire' in window)) session().catch(() => undefined);
void import('./start.tsx');
