import { config } from 'zod';

// zod would try whether it may make code from strings; the content policy says no, loudly. So this comes before any shape is made.
config({ jitless: true });
void import('./start.tsx');
