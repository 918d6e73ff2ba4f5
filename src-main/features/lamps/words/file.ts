import type { LampState } from '#contract/lamps';
import type { Feedback, Language } from '#contract/words';

interface FileWords {
  fileName: string;
  /** Day, customer, what was bought, whose, the four lamps, the answer. */
  headings: readonly string[];
  states: Record<LampState, string>;
  answers: Record<Feedback, string>;
}

export const fileWords: Record<Language, FileWords> = {
  en: {
    fileName: 'after-the-sale',
    headings: ['Purchase', 'Customer', 'What they bought', 'Owner', 'All well?', 'Small surprise', 'How was it?', 'Something more', 'Answer'],
    states: { lit: 'done', gap: 'missing', later: 'still to come', past: 'missing' },
    answers: { good: 'good', 'so-so': 'so-so', bad: 'bad' },
  },
  is: {
    fileName: 'eftir-soluna',
    headings: [
      'Kaup',
      'Viðskiptavinur',
      'Hvað var keypt',
      'Ábyrgð',
      'Allt í lagi?',
      'Óvæntur glaðningur',
      'Hvernig reyndist þetta?',
      'Eitthvað fleira',
      'Svar',
    ],
    states: { lit: 'gert', gap: 'vantar', later: 'ekki komið að því', past: 'vantar' },
    answers: { good: 'vel', 'so-so': 'svona og svona', bad: 'illa' },
  },
  hu: {
    fileName: 'vasarlas-utan',
    headings: ['Vásárlás', 'Ügyfél', 'Mit vásárolt', 'Felelős', 'Minden rendben?', 'Kis meglepetés', 'Hogyan vált be?', 'Ami hozzá illik', 'Válasz'],
    states: { lit: 'megvolt', gap: 'hiányzik', later: 'még nincs itt az ideje', past: 'hiányzik' },
    answers: { good: 'jó', 'so-so': 'közepes', bad: 'rossz' },
  },
  sl: {
    fileName: 'po-nakupu',
    headings: [
      'Nakup',
      'Stranka',
      'Kaj je bilo kupljeno',
      'Skrbnik',
      'Je vse v redu?',
      'Majhno presenečenje',
      'Kako se je obneslo?',
      'Kaj spada zraven',
      'Odgovor',
    ],
    states: { lit: 'opravljeno', gap: 'manjka', later: 'še ni čas', past: 'manjka' },
    answers: { good: 'dobro', 'so-so': 'tako tako', bad: 'slabo' },
  },
  nb: {
    fileName: 'etter-salget',
    headings: ['Kjøp', 'Kunde', 'Hva som ble kjøpt', 'Ansvarlig', 'Alt i orden?', 'Liten overraskelse', 'Hvordan var det?', 'Noe som passer til', 'Svar'],
    states: { lit: 'gjort', gap: 'mangler', later: 'kommer senere', past: 'mangler' },
    answers: { good: 'bra', 'so-so': 'sånn passe', bad: 'dårlig' },
  },
};
