// What hearing back writes into records, in the language of the person at the desk.
import type { Language } from '#contract/words';

/** Where a stop came from, as the card's grounds say it. */
export const stopSources: Record<Language, string> = {
  en: 'wrote "stop" by e-mail',
  is: 'skrifaði „hættu“ í tölvupósti',
  hu: 'e-mailben kérte, hogy ne írjunk többet',
  sl: 'po e-pošti se je odjavil(a)',
  nb: 'skrev «stopp» på e-post',
};

/** Where letters were allowed again, because it was no stop. */
export const allowedAgain: Record<Language, string> = {
  en: 'the e-mail was no stop',
  is: 'tölvupósturinn var ekki uppsögn',
  hu: 'az e-mail nem leiratkozás volt',
  sl: 'e-pošta ni bila odjava',
  nb: 'e-posten var ikke en avmelding',
};
