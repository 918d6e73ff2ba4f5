import { belatedOr, type StockOfLanguage, words } from './words.ts';

export const english: StockOfLanguage = {
  'one-in-five': {
    formal: words(
      'How did it turn out?',
      'Three short questions about your order',
      'You ordered from us {{ order.inMonth }}: “{{ order.product }}”. I would like to know how it turned out, and would rather ask you than guess.',
      'May I ask three things?',
      '1. Are you happy with what you received?\n2. Does it do what you wanted it for?\n3. Is there anything we should have done differently?',
      'A line or two is plenty. I read every answer myself, and each one matters, praise or not: it is how we know what to do better.',
      'And do you need anything from us now? If so, tell me and I will see to it. If not, that is a perfectly good answer too.',
      'With kind regards,',
    ),
    familiar: words(
      'How did it turn out?',
      'Three short questions about your order',
      'You ordered from us {{ order.inMonth }}: “{{ order.product }}”. I’d like to know how it turned out, and I’d rather ask you than guess.',
      'Can I ask you three things?',
      '1. Are you happy with what you got?\n2. Does it do what you wanted it for?\n3. Is there anything we should have done differently?',
      'A line or two is plenty. I read every answer myself, and each one matters, praise or not: it’s how we know what to do better.',
      'And do you need anything from us now? If so, tell me and I’ll see to it. If not, that’s a perfectly good answer too.',
      'All the best,',
    ),
  },
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
  'keep-in-touch': {
    formal: words(
      'How are you?',
      'It has been a while',
      'It has been a while since we were last in touch, and I would like to ask how you are and how things are going.',
      '{% if order.product %}Is everything still as it should be with your last order (“{{ order.product }}”)? If anything is not, please tell me and I will look into it.{% endif %}',
      'There is nothing you need to do. If a question comes up, large or small, write or call and I will answer.',
      'With kind regards,',
    ),
    familiar: words(
      'How are you?',
      'It’s been a while',
      'It’s been a while since we were last in touch, and I wanted to ask how you are and how things are going.',
      '{% if order.product %}Is everything still as it should be with your last order (“{{ order.product }}”)? If anything isn’t, tell me and I’ll look into it.{% endif %}',
      'There’s nothing you need to do. If a question comes up, large or small, write or call and I’ll answer.',
      'All the best,',
    ),
  },
  'follow-up': {
    formal: words(
      'Is everything in order with your purchase?',
      'Thank you for your order',
      'Thank you for your order: “{{ order.product }}”. It matters to me that everything is as we agreed.',
      'If you have a question about using it, looking after it or the invoice, simply reply to this letter and I will answer you myself.',
      'And if anything is not right, please tell me soon: the earlier I know, the easier it is to put right.',
      'With kind regards,',
    ),
    familiar: words(
      'Is everything in order with your purchase?',
      'Thank you for your order',
      'Thank you for your order: “{{ order.product }}”. It matters to me that everything is as we agreed.',
      'If you have a question about using it, looking after it or the invoice, just reply to this letter and I’ll answer you myself.',
      'And if anything isn’t right, tell me soon: the earlier I know, the easier it is to put right.',
      'All the best,',
    ),
  },
};
