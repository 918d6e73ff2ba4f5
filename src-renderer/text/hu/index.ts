import { shell } from './shell.ts';
import { today } from './today.ts';
import { welcome } from './welcome.ts';
import { words } from './words.ts';

export const hu = { shell, today, welcome, words };
