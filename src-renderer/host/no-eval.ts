import { config } from 'zod';

// zod would try whether it may make code from strings; the content policy says no, loudly.
config({ jitless: true });
