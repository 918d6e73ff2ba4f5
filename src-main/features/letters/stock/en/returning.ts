import { type StockOfLanguage, words } from '../words.ts';

export const returning = {
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
} satisfies Partial<StockOfLanguage>;
