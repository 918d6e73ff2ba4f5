import { customers } from './customers.ts';
import { imports } from './imports.ts';
import { letters } from './letters.ts';
import { mailbox } from './mailbox.ts';
import { problems } from './problems.ts';
import { replies } from './replies.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { today } from './today.ts';
import { welcome } from './welcome.ts';
import { words } from './words.ts';

export const sl = { shell, today, customers, imports, letters, mailbox, replies, settings, welcome, words, problems };
