import { belatedOr, type StockOfLanguage, words } from '../words.ts';

export const days = {
  birthday: {
    formal: words(
      belatedOr('Belated birthday wishes', 'Happy birthday'),
      'A short note for your birthday',
      belatedOr(
        'I am a little late, but no less sincere: many happy returns. I hope your birthday was a good one, in good company.',
        'I wish you a very happy birthday, good company, and a little time for whatever you like best.',
      ),
      'There is no business in this letter. I simply wanted you to know that we think of you, and that we are glad to have you as our customer.',
      'With warm wishes,',
    ),
    familiar: words(
      belatedOr('Belated birthday wishes', 'Happy birthday'),
      'A short note for your birthday',
      belatedOr(
        'I’m a little late, but I mean it just as much: happy birthday. I hope you had a good day, in good company.',
        'Happy birthday. I hope the day brings you good company and a little time for whatever you like best.',
      ),
      'There’s no business in this letter. I just wanted you to know that we think of you, and that we’re glad to have you with us.',
      'All the best,',
    ),
  },
  'favourite-holiday': {
    formal: words(
      belatedOr('A little late: {{ occasion.name }}', '{{ occasion.name }}'),
      'A short note for your favourite day',
      belatedOr(
        'These good wishes come a little late, but I had not forgotten your favourite day: “{{ occasion.name }}”. I hope it was a good one.',
        'You once mentioned which day you like best, and I made a note of it: “{{ occasion.name }}”. I wish you a very good one.',
      ),
      'It is a pleasure to have such a reason to write. I have nothing to sell today; I only wanted you to know that we think of you.',
      'With warm wishes,',
    ),
    familiar: words(
      belatedOr('A little late: {{ occasion.name }}', '{{ occasion.name }}'),
      'A short note for your favourite day',
      belatedOr(
        'These good wishes come a little late, but I hadn’t forgotten your favourite day: “{{ occasion.name }}”. I hope it was a good one.',
        'You once mentioned which day you like best, and I made a note of it: “{{ occasion.name }}”. Have a very good one.',
      ),
      'It’s nice to have such a reason to write. I’ve nothing to sell today; I just wanted you to know that we think of you.',
      'All the best,',
    ),
  },
} satisfies Partial<StockOfLanguage>;
