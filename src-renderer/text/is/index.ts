import { batches } from './batches.ts';
import { calendar } from './calendar.ts';
import { comeback } from './comeback.ts';
import { customers } from './customers.ts';
import { day } from './day.ts';
import { held } from './held.ts';
import { imports } from './imports.ts';
import { journeys } from './journeys.ts';
import { lamps } from './lamps.ts';
import { letters } from './letters.ts';
import { mailbox } from './mailbox.ts';
import { matters } from './matters.ts';
import { outbox } from './outbox.ts';
import { problems } from './problems.ts';
import { replies } from './replies.ts';
import { scoring } from './scoring.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { thanks } from './thanks.ts';
import { today } from './today.ts';
import { welcome } from './welcome.ts';
import { words } from './words.ts';

export const is = {
  shell,
  today,
  batches,
  calendar,
  comeback,
  thanks,
  customers,
  day,
  held,
  imports,
  lamps,
  journeys,
  letters,
  mailbox,
  matters,
  outbox,
  replies,
  scoring,
  settings,
  welcome,
  words,
  problems,
};
